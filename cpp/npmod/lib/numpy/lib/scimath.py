"""Functions that answer with complex numbers outside their real domain."""
import numpy as np
from numpy._native import array_function as _array_function

__all__ = ["sqrt", "log", "log2", "logn", "log10", "power", "arccos", "arcsin", "arctanh"]


def _complex(x):
    if x.dtype.type in (np.single, np.byte, np.short, np.ubyte, np.ushort, np.csingle):
        return x.astype(np.csingle)
    return x.astype(np.cdouble)


def _when(x, outside):
    """x as an array, complex if any element is outside the real domain."""
    x = np.asarray(x)
    return _complex(x) if np.isrealobj(x) and np.any(outside(x)) else x


def _negative(x):
    return x < 0


def _large(x):
    return abs(x) > 1


def sqrt(x):
    """The square root; of negative numbers complex."""
    return np.sqrt(_when(x, _negative))


def log(x):
    """The natural logarithm; of negative numbers complex."""
    return np.log(_when(x, _negative))


def log10(x):
    """The logarithm to base 10; of negative numbers complex."""
    return np.log10(_when(x, _negative))


def log2(x):
    """The logarithm to base 2; of negative numbers complex."""
    return np.log2(_when(x, _negative))


def logn(n, x):
    """The logarithm to base n; of negative numbers complex."""
    return np.log(_when(x, _negative)) / np.log(_when(n, _negative))


def power(x, p):
    """x to the power of p; complex for negative x, a float for negative p."""
    x = _when(x, _negative)
    p = np.asarray(p)
    if np.any(p < 0) and p.dtype.kind in "iub":
        p = p * 1.0
    return np.power(x, p)


def arccos(x):
    """The inverse cosine; beyond 1 complex."""
    return np.arccos(_when(x, _large))


def arcsin(x):
    """The inverse sine; beyond 1 complex."""
    return np.arcsin(_when(x, _large))


def arctanh(x):
    """The inverse hyperbolic tangent; beyond 1 complex."""
    return np.arctanh(_when(x, _large))


for _name in __all__:
    globals()[_name] = _array_function(globals()[_name], "numpy.lib.scimath")
