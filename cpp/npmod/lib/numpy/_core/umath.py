"""The ufuncs, and numbers that go with them."""
from numpy._core import _forward
from numpy._methods import clip_ufunc as clip

ALLOW_THREADS = 1
BUFSIZE = UFUNC_BUFSIZE_DEFAULT = 8192
FLOATING_POINT_SUPPORT = 1
FPE_DIVIDEBYZERO, FPE_OVERFLOW, FPE_UNDERFLOW, FPE_INVALID = 1, 2, 4, 8
CLIP, WRAP, RAISE = 0, 1, 2
MAXDIMS = 64
MAY_SHARE_BOUNDS, MAY_SHARE_EXACT = 0, -1
ITEM_HASOBJECT, LIST_PICKLE, ITEM_IS_POINTER, NEEDS_INIT, NEEDS_PYAPI, USE_GETITEM, USE_SETITEM = 1, 2, 4, 8, 16, 32, 64
UFUNC_PYVALS_NAME = "UFUNC_PYVALS"
NAN = float("nan")
PINF = float("inf")
NINF = -PINF
PZERO = 0.0
NZERO = -0.0

__getattr__ = _forward(__name__, "numpy._common", "numpy", "numpy.strings")


def _arg(z, /, *args, **kwargs):
    """The angle of a complex number, from its real and imaginary part."""
    import numpy as np

    return np.arctan2(np.imag(z), np.real(z), *args, **kwargs)


def _add_newdoc_ufunc(ufunc, new_docstring, /):
    """Gives a docstring to a ufunc that has none."""
    if ufunc.__doc__ is not None:
        raise ValueError("Cannot change docstring of ufunc with non-NULL docstring")
    ufunc.__doc__ = new_docstring
