import numpy as np
x, y = np.meshgrid([1, 2, 3], [10, 20])
print(x, y, x.shape)
a, b = np.meshgrid([1, 2, 3], [10, 20], indexing="ij")
print(a, b)
s, t = np.meshgrid([1, 2], [3, 4, 5], sparse=True)
print(s, t)
print(len(np.meshgrid([1], [2], [3])), np.meshgrid([1, 2]))
print(np.mgrid[0:3, 0:2], np.mgrid[0:1:3j], np.mgrid[1:10:4])
o = np.ogrid[0:3, 0:2]
print(o, type(o).__name__, np.ogrid[0:1:5j], np.ogrid[1:4])
print(np.mgrid[0:2, 0:1:3j].shape, np.mgrid[-1:1:5j, 0:2].dtype)
print(np.indices((2, 3)), np.indices((2,), dtype=float))
i = np.ix_([0, 2], [1, 3])
print(i, np.arange(16).reshape(4, 4)[i])
try:
    np.meshgrid([1], [2], indexing="zz")
except ValueError as e:
    print(e)
print(np.r_[1:4, 0, [7, 8]], np.r_[0:1:3j], np.c_[[1, 2], [3, 4]], np.s_[1:3, ::2])
print(np.r_["0,2", [1, 2], [3, 4]])
