"""Helpers of the array engine."""
from numpy._core import _forward

__getattr__ = _forward(__name__, "numpy._common", "numpy.exceptions", "numpy")
