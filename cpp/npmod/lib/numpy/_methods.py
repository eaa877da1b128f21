"""The statistics that are methods of arrays: mean, var, std, argmax, argmin, round, clip."""
import operator
import warnings
import numpy as np
from numpy import _native


def _normalize(axis, ndim):
    i = operator.index(axis)
    if not -ndim <= i < ndim:
        raise np.exceptions.AxisError(i, ndim)
    return i + ndim if i < 0 else i


def _count(a, axis, keepdims, where):
    if where is not True:
        return np.add.reduce(np.broadcast_to(where, a.shape), axis=axis, dtype=np.intp, keepdims=keepdims)
    if axis is None:
        return a.size
    n = 1
    for i in axis if isinstance(axis, tuple) else (axis,):
        n *= a.shape[_normalize(i, a.ndim)]
    return n


def _any(x):
    return x if isinstance(x, bool) else bool(np.logical_or.reduce(x, axis=None))


def _divide(total, count, dtype=None):
    if isinstance(total, np.ndarray):
        return np.true_divide(total, count, out=total, casting='unsafe', subok=False)
    if hasattr(total, 'dtype'):
        return (dtype or total.dtype).type(total / count)
    return total / np.asarray(count)[()]


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    arr = np.asanyarray(a)
    half = False
    count = _count(arr, axis, keepdims, where)
    if _any(count == 0):
        warnings.warn("Mean of empty slice.", RuntimeWarning, stacklevel=2)
    if dtype is None:
        if arr.dtype.kind in 'iub':
            dtype = np.dtype('f8')
        elif arr.dtype.char == 'e':
            dtype = np.dtype('f4')
            half = True
    total = np.add.reduce(arr, axis=axis, dtype=dtype, out=out, keepdims=keepdims, where=where)
    ret = _divide(total, count, arr.dtype if half else None)
    if half and out is None and isinstance(ret, np.ndarray):
        ret = ret.astype(arr.dtype)
    return ret


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    if correction is not None:
        if ddof != 0:
            raise ValueError("ddof and correction can't be provided simultaneously.")
        ddof = correction
    arr = np.asanyarray(a)
    count = _count(arr, axis, keepdims, where)
    if _any(np.less_equal(np.intp(count), ddof)) if isinstance(ddof, str) else _any(ddof >= count):
        warnings.warn("Degrees of freedom <= 0 for slice", RuntimeWarning, stacklevel=2)
    half = False
    if dtype is None:
        if arr.dtype.kind in 'iub':
            dtype = np.dtype('f8')
        elif arr.dtype.char == 'e':
            dtype = np.dtype('f4')
            half = True
    middle = mean
    if middle is None:
        middle = np.add.reduce(arr, axis=axis, dtype=dtype, keepdims=True, where=where)
        middle = _divide(middle, count if where is True else _count(arr, axis, True, where))
    x = np.asanyarray(arr - middle)
    if arr.dtype.kind in 'fiu':
        x = np.multiply(x, x, out=x)
    elif x.dtype.kind == 'O':
        x = np.multiply(x, np.conjugate(x))
    elif x.dtype.kind == 'c':
        x = np.multiply(x, np.conjugate(x)).real
    else:
        x = np.multiply(x, x)
    total = np.add.reduce(x, axis=axis, dtype=dtype, out=out, keepdims=keepdims, where=where)
    left = max(count - ddof, 0) if isinstance(count, int) else np.maximum(count - ddof, 0)
    ret = _divide(total, left, arr.dtype if half else None)
    if half and out is None and isinstance(ret, np.ndarray):
        ret = ret.astype(arr.dtype)
    return ret


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    ret = var(a, axis, dtype, out, ddof, keepdims, where=where, mean=mean, correction=correction)
    if isinstance(ret, np.ndarray):
        return np.sqrt(ret, out=ret)
    if hasattr(ret, 'dtype'):
        return ret.dtype.type(np.sqrt(ret))
    return np.sqrt(ret)


def _arg(a, axis, out, keepdims, largest):
    arr = np.asarray(a)
    if out is not None and not isinstance(out, np.ndarray):
        raise TypeError("output must be an array")
    if axis is None:
        r = _native._arg_extreme(arr.ravel(), largest)
        if keepdims:
            r = np.asarray(r).reshape((1,) * arr.ndim)
    else:
        if arr.ndim == 0:
            arr = arr.reshape(1)
        axis = _normalize(axis, arr.ndim)
        r = _native._arg_extreme(arr.transpose([i for i in range(arr.ndim) if i != axis] + [axis]), largest)
        if keepdims:
            shape = list(np.shape(a))
            shape[axis:axis + 1] = [1] * min(len(shape), 1)
            r = np.asarray(r).reshape(shape)
    if out is not None:
        if out.shape != np.shape(r):
            raise ValueError("output array does not match result of np.%s." % ("argmax" if largest else "argmin"))
        if not np.can_cast(out.dtype, np.intp):
            raise TypeError("Cannot cast array data from %r to %r according to the rule 'safe'" % (out.dtype, np.dtype(np.intp)))
        out[...] = r
        return out
    if isinstance(a, np.ndarray) and type(a) is not np.ndarray and (isinstance(r, np.ndarray) or a.ndim == 1):
        r = np.ndarray.__array_wrap__(a, np.asarray(r))
        return r if r.ndim else r[()]
    return r


def argmax(a, axis=None, out=None, *, keepdims=False):
    return _arg(a, axis, out, keepdims, True)


def argmin(a, axis=None, out=None, *, keepdims=False):
    return _arg(a, axis, out, keepdims, False)


def round(a, decimals=0, out=None):
    arr = np.asanyarray(a)
    if not hasattr(decimals, '__index__'):
        raise TypeError(f"'{type(decimals).__name__}' object cannot be interpreted as an integer")
    decimals = decimals.__index__()
    kind = arr.dtype.kind
    if type(arr) is not np.ndarray and isinstance(arr, np.ndarray) and (decimals < 0 or decimals and kind not in 'iu'):
        # NumPy: scaling leaves the subclass.
        arr = arr.view(np.ndarray)
    if kind in 'iu':
        if decimals >= 0:
            r = arr.copy() if isinstance(arr, np.ndarray) else arr
        else:
            scale = 10 ** -decimals
            r = np.asanyarray(np.multiply(np.rint(np.true_divide(arr, scale)), scale)).astype(arr.dtype)[()]
    elif kind == 'c':
        r = np.empty(arr.shape, arr.dtype)
        r.real = round(arr.real, decimals)
        r.imag = round(arr.imag, decimals)
        r = r[()]
    elif decimals == 0:
        r = np.rint(arr)
    elif decimals > 0:
        r = np.true_divide(np.rint(np.multiply(arr, 10.0 ** decimals)), 10.0 ** decimals)
    else:
        r = np.multiply(np.rint(np.true_divide(arr, 10.0 ** -decimals)), 10.0 ** -decimals)
    if out is not None:
        out[...] = r
        return out
    return r


def clip(a, min=None, max=None, out=None, **kwargs):
    if a.dtype.kind in "iu":
        # NumPy: Python ints that the dtype can't hold bound nothing.
        if type(min) is int and min <= np.iinfo(a.dtype).min:
            min = None
        if type(max) is int and max >= np.iinfo(a.dtype).max:
            max = None
    if min is None and max is None:
        return np.positive(a, out=out, **kwargs)
    if min is None:
        return np.minimum(a, max, out=out, **kwargs)
    if max is None:
        return np.maximum(a, min, out=out, **kwargs)
    if isinstance(a, np.ndarray) and type(a) is not np.ndarray or type(min) not in _PLAIN or type(max) not in _PLAIN:
        if out is not None:
            kwargs["out"] = out
        return clip_ufunc(a, min, max, **kwargs)
    return np.minimum(np.maximum(a, min, **kwargs), max, out=out, **kwargs)


_PLAIN = (int, float, np.ndarray)


def _clip_arrays(a, min, max, out=None, **kwargs):
    return np.minimum(np.maximum(a, min, **kwargs), max, out=out, **kwargs)


clip_ufunc = _native.python_ufunc("clip", 3, _clip_arrays)


def compare_fields(a, b, different):
    """Which records of a and b are equal (or different), field by field."""
    names, others = a.dtype.names, getattr(b.dtype, 'names', None)
    if names is None or others is None or len(names) != len(others):
        raise TypeError('Cannot compare structured or void to non-void arrays.' if others is None or names is None else
                        'Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be '
                        'defined.')
    ndim, equal = max(np.ndim(a), np.ndim(b)), np.True_
    for name, other in zip(names, others):
        same = np.asarray(a[name] == b[other])
        equal = equal & same.all(axis=tuple(range(ndim, same.ndim)))
    return ~equal if different else equal


def arange_objects(start, stop, step):
    """arange of numbers that have arithmetic of their own."""
    import math

    length = float((stop - start) / step)
    length = max(math.ceil(length), 0) if math.isfinite(length) else None
    if length is None:
        raise ValueError('Maximum allowed size exceeded')
    out = np.empty(length, dtype=object)
    if length:
        out[0] = start
    if length > 1:
        second = start + step
        out[1] = second
        delta = second - start
        for i in range(2, length):
            out[i] = start + i * delta
    return out


def object_gcd(a, b):
    """The greatest common divisor of any numbers that have a remainder."""
    import math

    try:
        return math.gcd(a, b)
    except TypeError:
        pass
    if not (math.isfinite(a) and math.isfinite(b)):
        raise ValueError(f'Can only find greatest common divisor of finite arguments, found "{a}" and "{b}"')
    while b:
        a, b = b, a % b
    return abs(a)


def object_lcm(a, b):
    """The least common multiple of any numbers that have a remainder."""
    return abs(a // object_gcd(a, b) * b)


def object_bitwise_count(a):
    """The ones among the bits of |a|."""
    return abs(a).bit_count()
