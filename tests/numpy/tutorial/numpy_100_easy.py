import numpy as np
Z = np.zeros(10)
Z[4] = 1
print(Z, np.arange(10, 50), np.arange(10)[::-1], np.arange(9).reshape(3, 3))
print(np.nonzero([1, 2, 0, 0, 4, 0]), np.eye(3))
Z = np.ones((5, 5))
Z[1:-1, 1:-1] = 0
print(Z, np.pad(np.ones((2, 2)), pad_width=1, mode="constant", constant_values=0))
print(0 * np.nan, np.nan == np.nan, np.inf > np.nan, np.nan - np.nan)
print(np.nan in set([np.nan]), 0.3 == 3 * 0.1)
print(np.diag(1 + np.arange(4), k=-1))
Z = np.zeros((8, 8), dtype=int)
Z[1::2, ::2] = 1
Z[::2, 1::2] = 1
print(Z, np.tile(np.array([[0, 1], [1, 0]]), (2, 2)), np.unravel_index(99, (6, 7, 8)))
print(np.dtype([("r", np.ubyte), ("g", np.ubyte), ("b", np.ubyte), ("a", np.ubyte)]), np.dot(np.ones((5, 3)), np.ones((3, 2))))
Z = np.arange(11)
Z[(3 < Z) & (Z < 8)] *= -1
print(Z, sum(range(5), -1), np.intersect1d([1, 2, 3], [2, 3, 4]), np.sqrt(16))
print(np.emath.sqrt(-1), np.linspace(0, 1, 11, endpoint=False)[1:])
