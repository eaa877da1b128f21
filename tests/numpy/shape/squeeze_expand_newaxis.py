import numpy as np
a = np.zeros((1, 3, 1, 2))
print(a.squeeze().shape, a.squeeze(0).shape, a.squeeze(axis=(0, 2)).shape)
print(np.squeeze(np.array([[5]])), np.squeeze([[1, 2]]), np.expand_dims([1, 2], 0).shape)
print(np.expand_dims([1, 2], -1).shape, np.expand_dims(np.zeros((2, 3)), (0, 2)).shape)
print(np.arange(3)[:, None].shape, np.arange(3)[np.newaxis].shape)
print(np.atleast_1d(5), np.atleast_2d([1, 2]), np.atleast_3d([1, 2]).shape)
print(np.atleast_3d([[1, 2]]).shape, np.atleast_1d([1], 2), np.atleast_2d(3).shape)
print(np.newaxis is None)
