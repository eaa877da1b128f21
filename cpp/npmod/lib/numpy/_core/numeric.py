"""Arrays made, compared and combined."""
from numpy._core import _forward

__getattr__ = _forward(__name__, "numpy._common", "numpy._core.umath", "numpy.exceptions", "numpy")
