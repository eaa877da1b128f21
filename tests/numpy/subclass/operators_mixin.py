"""NDArrayOperatorsMixin: operators of a class that has __array_ufunc__."""
import numpy as np
from numpy.lib.array_utils import normalize_axis_index, normalize_axis_tuple


class Box(np.lib.mixins.NDArrayOperatorsMixin):
    def __init__(self, value):
        self.value = np.asarray(value)

    def __repr__(self):
        return f"Box({self.value.tolist()})"

    def __array_ufunc__(self, ufunc, method, *inputs, out=(), **kwargs):
        if method != "__call__":
            return NotImplemented
        return Box(ufunc(*[x.value if isinstance(x, Box) else x for x in inputs], **kwargs))


a = Box([1, 2, 3])
print(a + 1, 1 - a, a * a, 2 / a, a // 2, 7 % a, a**2, -a, abs(-a), ~a, a << 1, 1 | a, a @ a)
print(a > 1, 2 == a, a != a)
a += 5
print(a, np.sin is not None, a & 4)
print(normalize_axis_index(-1, 3), normalize_axis_tuple((0, -1), 3))
