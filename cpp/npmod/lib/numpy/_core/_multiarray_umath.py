"""What NumPy keeps in one extension module."""
from numpy._core import _forward

__getattr__ = _forward(__name__, "numpy._core.umath", "numpy._core.multiarray", "numpy._core.overrides", "numpy")
