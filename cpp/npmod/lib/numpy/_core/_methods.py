"""The reductions behind array methods."""
import numpy as np
from numpy._core import _forward

umr_sum, umr_prod, umr_maximum, umr_minimum = np.add.reduce, np.multiply.reduce, np.maximum.reduce, np.minimum.reduce
umr_any, umr_all = np.logical_or.reduce, np.logical_and.reduce


def _sum(a, *args, **kwargs):
    return np.ndarray.sum(a, *args, **kwargs)


def _mean(a, *args, **kwargs):
    return np.ndarray.mean(np.asanyarray(a), *args, **kwargs)


def _var(a, *args, **kwargs):
    return np.ndarray.var(np.asanyarray(a), *args, **kwargs)


def _std(a, *args, **kwargs):
    return np.ndarray.std(np.asanyarray(a), *args, **kwargs)


__getattr__ = _forward(__name__, "numpy")
