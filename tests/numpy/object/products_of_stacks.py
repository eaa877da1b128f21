# matmul, vecdot, matvec and vecmat of objects: stacks, broadcasting, conjugates, and what is turned down.
from fractions import Fraction

import numpy as np

a = np.arange(12).reshape(2, 2, 3).astype(object)
b = np.arange(12).reshape(2, 3, 2).astype(object)
print(np.matmul(a, b))
print((a @ b[0]).shape, (a @ b[0, :, 0]).shape, (a[0, 0] @ b).shape, (a[0, 0] @ b[0, :, 0]), type(a[0, 0] @ b[0, :, 0]))
print(np.vecdot(a, a[0]), np.matvec(a, a[0, 1]), np.vecmat(b[:, :, 0], b))
print(np.matmul(np.array([[Fraction(1, 2), Fraction(1, 3)]]), np.array([Fraction(1, 4), 3])))
z = np.array([1 + 2j, 3 - 1j], dtype=object)
print(np.vecdot(z, z), np.vecdot(z, z.astype(complex)), np.matmul(z, z), np.vecmat(z, np.array([[1, 2], [3, 4]], dtype=object)))
print(np.matmul(np.zeros((2, 0), object), np.zeros((0, 2), object)))
for name, x, y in (("matmul", a, b[:, :2]), ("vecdot", a, a[..., :2]), ("matvec", a[0, 0], a), ("matmul", np.array(1, object), a),
                   ("vecdot", np.array(["1", "2"], object), np.array(["1", "2"], object)), ("vecmat", b[0, :, 0], a)):
    try:
        print(getattr(np, name)(x, y))
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
