"""The methods of arrays as functions: they ask the object's own method, else make an array of it."""
import builtins
import operator
import types
import warnings

import numpy as np
from numpy import _native


class _NoValueType:
    def __repr__(self):
        return '<no value>'


_NoValue = _NoValueType()


def _given(**kwargs):
    return {k: v for k, v in kwargs.items() if v is not _NoValue}


def _ask(a, name, *args, **kwargs):
    if not isinstance(a, (np.ndarray, np.generic)):
        method = getattr(a, name, None) if not isinstance(a, (list, tuple, int, float, complex, str, bytes)) else None
        if method is None:
            a = np.asarray(a)
    return getattr(a, name)(*args, **kwargs)


def sum(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The sum of the elements, all or along axes."""
    if isinstance(a, types.GeneratorType):
        warnings.warn(
            "Calling np.sum(generator) is deprecated, and in the future will give a different result. Use "
            "np.sum(np.fromiter(generator)) or the python sum builtin instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        total = builtins.sum(a)
        if out is not None:
            out[...] = total
            return out
        return total
    return _ask(a, 'sum', axis=axis, dtype=dtype, out=out, **_given(keepdims=keepdims, initial=initial, where=where))


def prod(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The product of the elements, all or along axes."""
    return _ask(a, 'prod', axis=axis, dtype=dtype, out=out, **_given(keepdims=keepdims, initial=initial, where=where))


def max(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The largest element, of all or along axes; NaN counts as the largest."""
    return _ask(a, 'max', axis=axis, out=out, **_given(keepdims=keepdims, initial=initial, where=where))


def min(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The smallest element, of all or along axes; NaN counts as the smallest."""
    return _ask(a, 'min', axis=axis, out=out, **_given(keepdims=keepdims, initial=initial, where=where))


def amax(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """max(), by its other name."""
    return max(a, axis, out, keepdims, initial, where)


def amin(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """min(), by its other name."""
    return min(a, axis, out, keepdims, initial, where)


def any(a, axis=None, out=None, keepdims=_NoValue, *, where=_NoValue):
    """Whether any element is true."""
    if isinstance(a, np.ndarray) and a.dtype.kind == 'O' and out is None:
        a = a.astype(bool)
    return _ask(a, 'any', axis=axis, out=out, **_given(keepdims=keepdims, where=where))


def all(a, axis=None, out=None, keepdims=_NoValue, *, where=_NoValue):
    """Whether all elements are true."""
    if isinstance(a, np.ndarray) and a.dtype.kind == 'O' and out is None:
        a = a.astype(bool)
    return _ask(a, 'all', axis=axis, out=out, **_given(keepdims=keepdims, where=where))


def mean(a, axis=None, dtype=None, out=None, keepdims=_NoValue, *, where=_NoValue):
    """The arithmetic mean, of all elements or along axes."""
    return _ask(a, 'mean', axis=axis, dtype=dtype, out=out, **_given(keepdims=keepdims, where=where))


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue):
    """The standard deviation: the root of the mean of squared distances from the mean."""
    return _ask(a, 'std', axis=axis, dtype=dtype, out=out, ddof=ddof, **_given(keepdims=keepdims, where=where, mean=mean, correction=correction))


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue, correction=_NoValue):
    """The variance: the mean of squared distances from the mean."""
    return _ask(a, 'var', axis=axis, dtype=dtype, out=out, ddof=ddof, **_given(keepdims=keepdims, where=where, mean=mean, correction=correction))


def ptp(a, axis=None, out=None, keepdims=_NoValue):
    """The largest element less the smallest."""
    a = np.asanyarray(a)
    kw = _given(keepdims=keepdims)
    return np.subtract(np.maximum.reduce(a, axis=axis, **kw), np.minimum.reduce(a, axis=axis, **kw), out=out)


def argmax(a, axis=None, out=None, *, keepdims=_NoValue):
    """The index of the first largest element."""
    return _ask(a, 'argmax', axis=axis, out=out, **_given(keepdims=keepdims))


def argmin(a, axis=None, out=None, *, keepdims=_NoValue):
    """The index of the first smallest element."""
    return _ask(a, 'argmin', axis=axis, out=out, **_given(keepdims=keepdims))


def cumsum(a, axis=None, dtype=None, out=None):
    """The running sums."""
    return _ask(a, 'cumsum', axis=axis, dtype=dtype, out=out)


def cumprod(a, axis=None, dtype=None, out=None):
    """The running products."""
    return _ask(a, 'cumprod', axis=axis, dtype=dtype, out=out)


def round(a, decimals=0, out=None):
    """The elements rounded to decimals, halves to even."""
    return _ask(a, 'round', decimals=decimals, out=out)


def around(a, decimals=0, out=None):
    """The elements rounded to decimals, halves to even."""
    return _ask(a, 'round', decimals=decimals, out=out)


def clip(a, a_min=_NoValue, a_max=_NoValue, out=None, *, min=_NoValue, max=_NoValue, **kwargs):
    """The elements, none below a_min or above a_max."""
    if a_min is _NoValue and a_max is _NoValue:
        a_min = None if min is _NoValue else min
        a_max = None if max is _NoValue else max
    elif a_min is _NoValue:
        raise TypeError("clip() missing 1 required positional argument: 'a_min'")
    elif a_max is _NoValue:
        raise TypeError("clip() missing 1 required positional argument: 'a_max'")
    elif min is not _NoValue or max is not _NoValue:
        raise ValueError("Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.")
    return _ask(a, 'clip', a_min, a_max, out=out, **kwargs)


def dot(a, b, out=None):
    """The dot product: of vectors, of matrices, or over a's last axis and b's second to last."""
    r = _object_dot(a, b)
    if out is not None:
        made = np.asarray(r)
        if out.dtype != made.dtype or out.ndim != made.ndim or out.shape != made.shape or not out.flags.c_contiguous:
            raise ValueError(
                "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)")
        out[...] = r
        return out if out.ndim else out[()]
    return r


def _object_dot(a, b):
    a, b = np.asanyarray(a), np.asanyarray(b)
    if a.dtype.kind == 'O' or b.dtype.kind == 'O':
        return np.matmul(a, b) if a.ndim and b.ndim else np.multiply(a, b)
    if type(a) is not np.ndarray or type(b) is not np.ndarray:
        first = a if type(a) is type(b) or a.__array_priority__ >= b.__array_priority__ else b
        r = _native.dot(a, b)
        return _as_class(r, first)
    return _native.dot(a, b)


def _as_class(r, like):
    """The result in the class of an operand."""
    if type(like) is np.ndarray:
        return r
    r = np.ndarray.__array_wrap__(like, np.asarray(r))
    return r if r.ndim else r[()]


def vdot(a, b, /):
    """The dot product of two arrays as vectors, the first conjugated."""
    a, b = np.asarray(a), np.asarray(b)
    if a.size != b.size and (a.ndim != 1 or b.ndim != 1):
        raise ValueError(f"cannot reshape array of size {b.size} into shape ({a.size},)")
    return _native.vdot(a, b)


def inner(a, b, /):
    """The sums of products over the last axes."""
    a, b = np.asanyarray(a), np.asanyarray(b)
    if "O" in (a.dtype.kind, b.dtype.kind):
        return np.multiply(a, b) if not (a.ndim and b.ndim) else np.dot(a, np.moveaxis(b, -1, -2) if b.ndim > 1 else b)
    if type(a) is not np.ndarray or type(b) is not np.ndarray:
        first = a if type(a) is type(b) or a.__array_priority__ >= b.__array_priority__ else b
        return _as_class(_native.inner(a, b), first)
    return _native.inner(a, b)
