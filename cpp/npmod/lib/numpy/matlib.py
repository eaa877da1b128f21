"""numpy.matlib: numpy's names, with the functions that make arrays making matrices."""
import warnings

import numpy as np
from numpy import *
from numpy._matrix import asmatrix, matrix

warnings.warn("Importing from numpy.matlib is deprecated since 1.19.0. The matrix subclass is not the recommended way to represent matrices "
              "or deal with linear algebra (see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). Please adjust your code "
              "to use regular ndarray. ", PendingDeprecationWarning, stacklevel=2)

__version__ = np.__version__
__all__ = np.__all__ + ["rand", "randn", "repmat"]


def empty(shape, dtype=None, order="C"):
    """A matrix whose elements are not set."""
    return np.ndarray.__new__(matrix, shape, dtype, order=order)


def ones(shape, dtype=None, order="C"):
    """A matrix of ones."""
    a = np.ndarray.__new__(matrix, shape, dtype, order=order)
    a.fill(1)
    return a


def zeros(shape, dtype=None, order="C"):
    """A matrix of zeros."""
    a = np.ndarray.__new__(matrix, shape, dtype, order=order)
    a.fill(0)
    return a


def identity(n, dtype=None):
    """The identity matrix with n rows."""
    return eye(n, dtype=float if dtype is None else dtype)


def eye(n, M=None, k=0, dtype=float, order="C"):
    """A matrix with ones on a diagonal."""
    return asmatrix(np.eye(n, M=M, k=k, dtype=dtype, order=order))


def rand(*args):
    """A matrix of random numbers between 0 and 1."""
    if isinstance(args[0], tuple):
        args = args[0]
    return asmatrix(np.random.rand(*args))


def randn(*args):
    """A matrix of normally distributed numbers."""
    if isinstance(args[0], tuple):
        args = args[0]
    return asmatrix(np.random.randn(*args))


def repmat(a, m, n):
    """The array repeated m times down and n times across."""
    a = np.asanyarray(a)
    if a.ndim == 0:
        rows = columns = 1
    elif a.ndim == 1:
        rows, columns = 1, a.shape[0]
    else:
        rows, columns = a.shape
    down, across = rows * m, columns * n
    c = a.reshape(1, a.size).repeat(m, 0).reshape(down, columns).repeat(n, 0)
    return c.reshape(down, across)
