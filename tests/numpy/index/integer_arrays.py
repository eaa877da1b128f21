import numpy as np
a = np.arange(10) * 10
print(a[[1, 3, 5]], a[np.array([[0, 1], [2, 3]])], a[[-1, -2]], a[[]])
print(a[(1,)], a[[0, 0, 0]], a[np.array([2])], a[np.array(2)])
print(a[[True] * 5 + [False] * 5])
m = np.arange(12).reshape(3, 4)
print(m[[0, 2]], m[[0, 1, 2], [0, 1, 2]], m[:, [1, 3]], m[[0, 2], 1:3])
print(m[[[0], [2]], [1, 3]], m[[0, 1], [2]], m[1, [0, 3]], m[[1]])
print(m[[0, 2], ..., 0], m[[2, 0], ::-1])
idx = np.array([1, 2])
b = a[idx]
b[0] = -1
print(a[1], b, a[idx].base is None, a[idx].flags.owndata)
