import numpy as np
a = np.array([1, "x", None, [1, 2]], dtype=object)
print(a, a.dtype, a.shape, a[3])
print(type(a[0]).__name__, repr(a), a[[0, 1]], a == None)
print(len(a), a.tolist())
b = np.array([1, 2, 3], dtype=object)
print(b + 1, b * 2.5, b.sum(), b.max())
print(b ** 2, b @ b, np.sqrt(b.astype(float)), b / 2)
print(b < 2, b.astype(int), -b, b.mean())
print(np.dot(b, b), b.argmax(), np.sort(b[::-1]), np.cumsum(b))
print(2 ** np.array([100], dtype=object))
c = np.empty(2, dtype=object)
c[0] = [1, 2, 3]
c[1] = {"k": 1}
print(c, c[0][1], np.zeros(2, object), np.full(2, None))
print(np.array([10**30]), np.array([10**30]).dtype, np.array([None]).dtype)
print(np.array([[1, 2], [3, 4]], dtype=object).T, np.array([1, [2]], dtype=object))
