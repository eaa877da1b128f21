import numpy as np
a = np.arange(6)
m = np.arange(12).reshape(3, 4)
print(a[a > 2], a[a % 2 == 0], a[np.array([True, False] * 3)], a[~(a > 2)])
print(a[(a > 1) & (a < 4)], a[(a < 1) | (a > 4)], a[a > 100])
print(m[m > 5], m[m.sum(axis=1) > 10], m[:, [True, False, True, False]])
print(m[[True, False, True], 1], m[[True, False, True], [1, 2]])
print(m[np.ones((3, 4), bool)].shape, m[m > 5].base is None)
m[m > 5] = 0
print(m)
m[m == 0] = np.arange(7)
print(m)
a[a > 3] += 100
print(a)
b = np.array(5)
print(b[b > 3], b[b > 10], a[np.True_].shape, a[np.array(False)].shape)
x = np.arange(24).reshape(2, 3, 4)
print(x[np.array([[True, False, True], [False, True, False]])], x[:, np.eye(3, 4, dtype=bool)], x[x[:, :, 0] > 3].shape)
