"""Helpers for code that works on arrays: axes made positive."""
from numpy._common import normalize_axis_index, normalize_axis_tuple

__all__ = ["normalize_axis_index", "normalize_axis_tuple"]
