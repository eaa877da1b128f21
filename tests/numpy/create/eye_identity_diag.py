import numpy as np
print(np.eye(3), np.eye(2, 4), np.eye(3, k=1), np.eye(3, k=-1, dtype=int))
print(np.identity(2), np.eye(2, dtype=bool))
print(np.diag([1, 2, 3]), np.diag([1, 2], k=1), np.diag(np.arange(9).reshape(3, 3)))
print(np.diag(np.arange(6).reshape(2, 3), -1), np.diagflat([[1, 2], [3, 4]]))
print(np.tri(3), np.tri(2, 4, 1, dtype=int), np.tril(np.ones((3, 3))))
print(np.triu(np.arange(9).reshape(3, 3)), np.triu(np.arange(9).reshape(3, 3), 1))
print(np.tril(np.arange(9).reshape(3, 3), -1))
print(np.vander([1, 2, 3]), np.vander([1, 2], 4, increasing=True))
try:
    np.diag(5)
except ValueError as e:
    print(e)
m = np.zeros((3, 3), int)
np.fill_diagonal(m, [1, 2, 3])
print(m, np.trace(m), m.diagonal(1), m.trace(offset=1))
print(np.diag_indices(2), np.triu_indices(3), np.tril_indices(2))
