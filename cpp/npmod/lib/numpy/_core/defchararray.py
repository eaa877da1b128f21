"""Operations on arrays of strings."""
from numpy._core import _forward

__getattr__ = _forward(__name__, "numpy.char", "numpy")
