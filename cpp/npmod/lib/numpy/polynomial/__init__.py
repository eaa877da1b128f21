"""Polynomials in six bases, as functions of coefficients and as classes."""
from .chebyshev import Chebyshev
from .hermite import Hermite
from .hermite_e import HermiteE
from .laguerre import Laguerre
from .legendre import Legendre
from .polynomial import Polynomial

__all__ = ["set_default_printstyle", "polynomial", "Polynomial", "chebyshev", "Chebyshev", "legendre", "Legendre", "hermite",
           "Hermite", "hermite_e", "HermiteE", "laguerre", "Laguerre"]


def set_default_printstyle(style):
    """How series print: 'unicode' or 'ascii'."""
    if style not in ("unicode", "ascii"):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    from ._polybase import ABCPolyBase
    ABCPolyBase._use_unicode = style == "unicode"
