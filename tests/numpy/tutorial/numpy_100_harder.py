import numpy as np
np.random.seed(7)
Z = np.random.randint(0, 3, (3, 6))
print(Z, (~Z.any(axis=1)).any(), np.bincount(Z.ravel()))
D = np.arange(24).reshape(2, 3, 2, 2)
print(D.sum(axis=(-2, -1)), D.reshape(D.shape[:-2] + (-1,)).sum(axis=-1))
X, I = np.array([1, 2, 3, 4, 5, 6]), np.array([1, 3, 9, 3, 4, 1])
print(np.bincount(I, X))
w, h = 4, 4
img = np.random.randint(0, 4, (h, w, 3)).astype(np.ubyte)
print(len(np.unique(img.reshape(-1, 3), axis=0)))
Z = np.array([1, 2, 3, 4, 5])
nz = 3
Z0 = np.zeros(len(Z) + (len(Z) - 1) * nz)
Z0[:: nz + 1] = Z
print(Z0)
A = np.ones((2, 2, 3))
B = 2 * np.ones((2, 2))
print((A * B[:, :, None]).shape)
A = np.arange(9).reshape(3, 3)
A[[0, 1]] = A[[1, 0]]
print(A)
def moving_average(a, n=3):
    ret = np.cumsum(a, dtype=float)
    ret[n:] = ret[n:] - ret[:-n]
    return ret[n - 1:] / n
print(moving_average(np.arange(10)))
Z = np.arange(10)
np.negative(Z, out=Z)
print(Z, np.lib.stride_tricks.sliding_window_view(np.arange(6), 3), (np.arange(25).reshape(5, 5) * 1.0).trace())
print(np.einsum("i->", np.arange(4)), np.einsum("i,i->i", [1, 2], [3, 4]), np.einsum("i,j->ij", [1, 2], [3, 4]))
X = np.random.rand(5, 10)
Y = X - X.mean(axis=1, keepdims=True)
print(abs(Y.mean(axis=1)).max() < 1e-15, np.unique(np.random.randint(0, 2, (6, 3)), axis=0))
nums = np.array([0, 1, 2, 3, 15, 16, 32, 64, 128], dtype=np.uint8)
print(np.unpackbits(nums[:, np.newaxis], axis=1))
