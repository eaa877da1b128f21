"""Operators for classes that define __array_ufunc__."""
import numpy as np

__all__ = ["NDArrayOperatorsMixin"]


def _gives_way(obj):
    return getattr(obj, "__array_ufunc__", False) is None


def _binary(ufunc, name):
    def forward(self, other):
        return NotImplemented if _gives_way(other) else ufunc(self, other)

    def reflected(self, other):
        return NotImplemented if _gives_way(other) else ufunc(other, self)

    def in_place(self, other):
        return ufunc(self, other, out=(self,))

    methods = (forward, reflected, in_place)
    for method, prefix in zip(methods, ("", "r", "i")):
        method.__name__ = f"__{prefix}{name}__"
    return methods


def _comparison(ufunc, name):
    return _binary(ufunc, name)[0]


def _unary(ufunc, name):
    def method(self):
        return ufunc(self)

    method.__name__ = f"__{name}__"
    return method


class NDArrayOperatorsMixin:
    """Every operator done by its ufunc, and so by __array_ufunc__."""

    __slots__ = ()

    __lt__ = _comparison(np.less, "lt")
    __le__ = _comparison(np.less_equal, "le")
    __eq__ = _comparison(np.equal, "eq")
    __ne__ = _comparison(np.not_equal, "ne")
    __gt__ = _comparison(np.greater, "gt")
    __ge__ = _comparison(np.greater_equal, "ge")
    __add__, __radd__, __iadd__ = _binary(np.add, "add")
    __sub__, __rsub__, __isub__ = _binary(np.subtract, "sub")
    __mul__, __rmul__, __imul__ = _binary(np.multiply, "mul")
    __matmul__, __rmatmul__, __imatmul__ = _binary(np.matmul, "matmul")
    __truediv__, __rtruediv__, __itruediv__ = _binary(np.true_divide, "truediv")
    __floordiv__, __rfloordiv__, __ifloordiv__ = _binary(np.floor_divide, "floordiv")
    __mod__, __rmod__, __imod__ = _binary(np.remainder, "mod")
    __divmod__, __rdivmod__ = _binary(np.divmod, "divmod")[:2]
    __pow__, __rpow__, __ipow__ = _binary(np.power, "pow")
    __lshift__, __rlshift__, __ilshift__ = _binary(np.left_shift, "lshift")
    __rshift__, __rrshift__, __irshift__ = _binary(np.right_shift, "rshift")
    __and__, __rand__, __iand__ = _binary(np.bitwise_and, "and")
    __xor__, __rxor__, __ixor__ = _binary(np.bitwise_xor, "xor")
    __or__, __ror__, __ior__ = _binary(np.bitwise_or, "or")
    __neg__ = _unary(np.negative, "neg")
    __pos__ = _unary(np.positive, "pos")
    __abs__ = _unary(np.absolute, "abs")
    __invert__ = _unary(np.invert, "invert")
