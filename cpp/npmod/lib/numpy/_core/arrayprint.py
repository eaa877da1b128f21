"""Arrays as text."""
import numpy as np
from numpy._core import _forward

_typelessdata = [np.int_, np.float64, np.complex128, np.bool]


__getattr__ = _forward(__name__, "numpy")


def dtype_is_implied(dtype):
    """Whether an array's text shows this type without naming it."""
    return "dtype=" not in repr(np.ones(1, dtype=dtype))


def dtype_short_repr(dtype):
    """A type as an array's text names it."""
    text = repr(np.dtype(dtype))
    return text[6:-1].strip("'") if "," not in text and text[6] == "'" and text[7:-2].isidentifier() else text[6:-1]
