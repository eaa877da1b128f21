"""The types behind numpy.typing."""
from numpy._typing._array_like import ArrayLike, NDArray, _SupportsArray
from numpy._typing._dtype_like import DTypeLike, _DTypeDict, _SupportsDType
from numpy._typing._nested_sequence import _NestedSequence


class NBitBase:
    """The precision of numpy.number, for type checkers."""

    __module__ = "numpy.typing"

    def __init_subclass__(cls):
        if cls.__name__ not in ("NBitBase", "_128Bit", "_96Bit", "_64Bit", "_32Bit", "_16Bit", "_8Bit"):
            raise TypeError('cannot inherit from final class "NBitBase"')
        super().__init_subclass__()


class _64Bit(NBitBase):
    pass


class _32Bit(_64Bit):
    pass


class _16Bit(_32Bit):
    pass


class _8Bit(_16Bit):
    pass
