import numpy as np
x = np.arange(15 * 12 * 16 * 3).reshape(15, 12, 16, 3)
i1 = np.array([[0, 1], [2, 3], [4, 5]])
i2 = np.array([[0, 1]])
print(x[5:10, i1, :, i2].shape, x[i1, i2].shape, x[:, i1, i2].shape, x[i1, :, :, i2].shape)
print(x[i1, :, i2].shape, x[:, :, i1, i2].shape, x[0, :, i1, i2].shape, x[0, i1].shape)
print(x[i1, 0].shape, x[i1, :, 0].shape, x[:, 0, i2].shape, x[0, :, i2].shape)
print(x[None, i1].shape, x[i1, None].shape, x[i1, None, i2].shape, x[..., i2].shape)
print(x[i2, ..., i2].shape, x[[0, 1], :, :, [0, 1]].shape, x[:, [0], :, [0]].shape)
print(x[5:10, i1, :, i2][2, 1, 3, 7] == x[8, 5, 7, 1], x[1, :, [2, 3], 0].shape)
print(x[1, 2, [3], :].shape, x[np.array(1), :, np.array(2)].shape)
x[5:10, i1, :, i2] = -1
print((x == -1).sum(), x[5, 0, 0, 0], x[5, 1, 0, 1], x[5, 0, 0, 1])
y = np.zeros((3, 4, 5))
y[[0, 1], :, [2, 3]] = np.arange(8).reshape(2, 4)
print(y[0, :, 2], y[1, :, 3])
try:
    y[[0, 1], :, [2, 3]] = np.zeros((4, 2))
except ValueError as e:
    print(e)
