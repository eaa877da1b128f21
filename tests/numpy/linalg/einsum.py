import numpy as np
a, b, v = np.arange(6).reshape(2, 3), np.arange(12).reshape(3, 4), np.array([1, 2, 3])
print(np.einsum("ij,jk->ik", a, b), np.einsum("ij->ji", a), np.einsum("ij->", a))
print(np.einsum("ij->i", a), np.einsum("i,i", v, v), np.einsum("i,j->ij", v, v))
print(np.einsum("ii", np.eye(3)), np.einsum("ii->i", np.arange(9).reshape(3, 3)))
print(np.einsum("ij,j", a, v), np.einsum("...j,j->...", a, v), np.einsum("ij,ij->i", a, a))
print(np.einsum("bij,bjk->bik", np.ones((2, 1, 2)), np.ones((2, 2, 1))).shape)
print(np.einsum(a, [0, 1], [1, 0]), np.einsum("ij,jk", a, b).shape)
print(np.einsum("i->", [1.5, 2]))
