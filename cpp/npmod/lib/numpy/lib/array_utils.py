"""Helpers for code that works on arrays: axes made positive."""
import numpy as np
from numpy._common import normalize_axis_index, normalize_axis_tuple

__all__ = ["byte_bounds", "normalize_axis_index", "normalize_axis_tuple"]


def byte_bounds(a):
    """The addresses of the first byte of an array and of the one after its last."""
    a = np.asanyarray(a)
    start = a.__array_interface__["data"][0]
    low = high = start
    for length, stride in zip(a.shape, a.strides):
        if stride < 0:
            low += (length - 1) * stride
        else:
            high += (length - 1) * stride
    return low, high + a.itemsize
