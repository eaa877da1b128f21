import numpy as np
a = np.array([1, 2, 3])
b = np.broadcast_to(a, (2, 3))
print(b, b.strides, b.flags.writeable, b.base is not None)
print(np.broadcast_to(5, (2, 2)), np.broadcast_to(a[:, None], (3, 2)))
try:
    b[0] = 1
except ValueError as e:
    print(e)
x, y = np.broadcast_arrays([[1, 2, 3]], [[4], [5]])
print(x, y, x.strides)
bc = np.broadcast([[1], [2]], [3, 4, 5])
print(bc.shape, bc.size, bc.nd, bc.numiter)
print([(int(u), int(v)) for u, v in bc], bc.index)
bc.reset()
print(next(bc), bc.index, type(bc).__name__)
try:
    np.broadcast([1, 2], [1, 2, 3])
except ValueError as e:
    print(e)
