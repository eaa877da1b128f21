import numpy as np
a = np.arange(10) * 10
print(a[[1, 3, 5]], a[np.array([[0, 1], [2, 3]])], a[[-1, -2]], a[[]], a[(1,)], a[[0, 0, 0]], a[np.array([2])], a[np.array(2)], a[[True] * 5 + [False] * 5])
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]], m[[0, 1, 2], [0, 1, 2]], m[:, [1, 3]], m[[0, 2], 1:3], m[[[0], [2]], [1, 3]], m[[0, 1], [2]], m[1, [0, 3]], m[[1]], m[[0, 2], ..., 0], m[[2, 0], ::-1])
for f in (lambda: a[[10]], lambda: a[[-11]], lambda: m[[0, 3]], lambda: m[:, [4]], lambda: m[[0, 1], [0, 1, 2]], lambda: a[[1.5]], lambda: a[["a"]], lambda: m[[0], [0], [0]], lambda: a[np.array([1.0])], lambda: m[[[0, 1]], [[0], [1], [2]], [[1]]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
idx = np.array([1, 2])
b = a[idx]
b[0] = -1
print(a[1], b, a[idx].base is None, a[idx].flags.owndata)
