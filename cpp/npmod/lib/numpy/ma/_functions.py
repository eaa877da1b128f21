"""The functions of numpy.ma: making masked arrays, masking by a condition, and what numpy does, done to masked arrays."""
import operator

import numpy as np
from numpy._common import _NoValue
from numpy.ma import core as _core
from numpy.ma._fill import (
    MaskType,
    _check_fill_value,
    getmask,
    getmaskarray,
    make_mask,
    make_mask_descr,
    make_mask_none,
    mask_or,
    maximum_fill_value,
    minimum_fill_value,
    nomask,
)
from numpy.ma._ufuncs import _MaskedBinaryOperation, _MaskedUFunc, filled, get_masked_subclass, getdata

MaskedArray, masked = _core.MaskedArray, _core.masked
masked_array = MaskedArray
ndarray = np.ndarray
bool_ = np.bool

__all__ = [
    "array", "is_masked", "maximum", "minimum", "all", "any", "anom", "anomalies", "argmax", "argmin", "argsort", "clip", "compress",
    "compressed", "concatenate", "copy", "count", "cumprod", "cumsum", "diag", "diagonal", "expand_dims", "harden_mask", "ids", "left_shift",
    "right_shift", "mean", "max", "min", "amax", "amin", "ndim", "nonzero", "power", "prod", "product", "ptp", "put", "putmask", "ravel",
    "repeat", "reshape", "resize", "round", "round_", "set_fill_value", "shape", "size", "soften_mask", "sort", "squeeze", "std", "sum",
    "swapaxes", "take", "trace", "transpose", "unshare_mask", "shrink_mask", "var", "where", "choose", "diff", "inner", "innerproduct",
    "outer", "outerproduct", "correlate", "convolve", "allequal", "allclose", "asarray", "asanyarray", "fromflex", "append", "dot",
    "arange", "empty", "empty_like", "frombuffer", "fromfunction", "identity", "indices", "ones", "ones_like", "zeros", "zeros_like",
    "bool_", "common_fill_value", "flatten_structured_array", "masked_equal", "masked_greater", "masked_greater_equal", "masked_inside",
    "masked_invalid", "masked_less", "masked_less_equal", "masked_not_equal", "masked_object", "masked_outside", "masked_values",
    "masked_where", "iscomplexobj", "finfo", "iinfo",
]
iscomplexobj, finfo, iinfo = np.iscomplexobj, np.finfo, np.iinfo


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True,
          ndmin=0):
    """A masked array from data and a mask."""
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask, hard_mask=hard_mask, fill_value=fill_value,
                       ndmin=ndmin, shrink=shrink, order=order)


def is_masked(x):
    """Is anything in x masked?"""
    m = getmask(x)
    return False if m is nomask else bool(m.any())


def masked_where(condition, a, copy=True):
    """The array with what meets a condition masked."""
    cond = make_mask(condition, shrink=False)
    a = np.array(a, copy=True if copy else None, subok=True)
    if cond.shape and cond.shape != a.shape:
        raise IndexError(f"Inconsistent shape between the condition and the input (got {cond.shape} and {a.shape})")
    if hasattr(a, "_mask"):
        cond = mask_or(cond, a._mask)
        kind = type(a)
    else:
        kind = MaskedArray
    result = a.view(kind)
    result.mask = cond if cond is nomask or not cond.dtype.names is None else (_shrunk(cond))
    if not copy and hasattr(a, "_mask") and getmask(a) is nomask:
        a._mask = result._mask.view()
    return result


def _shrunk(mask):
    return mask if mask.any() else nomask


def masked_greater(x, value, copy=True):
    """Masked where greater than a value."""
    return masked_where(np.greater(x, value), x, copy=copy)


def masked_greater_equal(x, value, copy=True):
    """Masked where greater than a value or equal."""
    return masked_where(np.greater_equal(x, value), x, copy=copy)


def masked_less(x, value, copy=True):
    """Masked where less than a value."""
    return masked_where(np.less(x, value), x, copy=copy)


def masked_less_equal(x, value, copy=True):
    """Masked where less than a value or equal."""
    return masked_where(np.less_equal(x, value), x, copy=copy)


def masked_not_equal(x, value, copy=True):
    """Masked where not equal to a value."""
    return masked_where(np.not_equal(x, value), x, copy=copy)


def masked_equal(x, value, copy=True):
    """Masked where equal to a value, which fills it."""
    output = masked_where(np.equal(x, value), x, copy=copy)
    output.fill_value = value
    return output


def masked_inside(x, v1, v2, copy=True):
    """Masked where between two values."""
    if v2 < v1:
        v1, v2 = v2, v1
    xf = filled(x)
    return masked_where((xf >= v1) & (xf <= v2), x, copy=copy)


def masked_outside(x, v1, v2, copy=True):
    """Masked where not between two values."""
    if v2 < v1:
        v1, v2 = v2, v1
    xf = filled(x)
    return masked_where((xf < v1) | (xf > v2), x, copy=copy)


def masked_object(x, value, copy=True, shrink=True):
    """An array of objects, masked where equal to one."""
    if isinstance(x, MaskedArray):
        condition, mask = np.equal(x._data, value), x._mask
    else:
        condition, mask = np.equal(np.asarray(x), value), nomask
    mask = mask_or(mask, make_mask(condition, shrink=shrink))
    return masked_array(x, mask=mask, copy=copy, fill_value=value)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    """Masked where approximately equal to a value, which fills it."""
    xnew = filled(x, value)
    if np.issubdtype(xnew.dtype, np.floating):
        mask = np.isclose(xnew, value, atol=atol, rtol=rtol)
    else:
        mask = np.equal(xnew, value)
    out = masked_array(xnew, mask=mask, copy=copy, fill_value=value)
    if shrink:
        out.shrink_mask()
    return out


def masked_invalid(a, copy=True):
    """Masked where not finite."""
    a = np.array(a, copy=None, subok=True)
    out = masked_where(~np.isfinite(a), a, copy=copy)
    if out._mask is nomask:
        out._mask = make_mask_none(out.shape, out.dtype)
    return out


def common_fill_value(a, b):
    """The fill value of two arrays, or None when they differ."""
    t1, t2 = filled_value(a), filled_value(b)
    return t1 if t1 == t2 else None


def filled_value(a):
    return a.fill_value if isinstance(a, MaskedArray) else _core.default_fill_value(a)


def set_fill_value(a, fill_value):
    """Sets the fill value of a masked array."""
    if isinstance(a, MaskedArray):
        a.set_fill_value(fill_value)


def flatten_structured_array(a):
    """The fields of a structured array as a last axis."""
    def leaves(value):
        if isinstance(value, (tuple, np.void)) or hasattr(value, "dtype") and value.dtype.names is not None:
            for v in value:
                yield from leaves(v)
        elif isinstance(value, ndarray) and value.ndim:
            for v in value:
                yield from leaves(v)
        else:
            yield value
    a = np.asanyarray(a)
    shape = a.shape
    if isinstance(a, MaskedArray):
        out = np.array([tuple(leaves(d.item())) for d in a._data.ravel()]).view(MaskedArray)
        out._mask = np.array([tuple(leaves(d.item())) for d in getmaskarray(a).ravel()])
    else:
        out = np.array([tuple(leaves(d.item())) for d in a.ravel()])
    if len(shape) > 1:
        out.shape = tuple(shape) + out.shape[1:]
    return out


class _extrema_operation(_MaskedUFunc):
    """maximum and minimum, for which masked elements are not there."""

    def __init__(self, ufunc, compare, fill_value):
        super().__init__(ufunc)
        self.compare, self.fill_value_func = compare, fill_value

    def __call__(self, a, b):
        return where(self.compare(a, b), a, b)

    def reduce(self, target, axis=_NoValue):
        """The extreme along an axis."""
        target = np.array(target, copy=None, subok=True)
        m = getmask(target)
        kwargs = {} if axis is _NoValue else {"axis": axis}
        if axis is _NoValue and target.ndim > 1:
            kwargs = {"axis": None}
        if m is nomask:
            return self.f.reduce(target, **kwargs)
        t = self.f.reduce(target.filled(self.fill_value_func(target)).view(ndarray), **kwargs)
        m = np.logical_and.reduce(m, **kwargs)
        if hasattr(t, "_mask"):
            t._mask = m
        elif np.ndim(t):
            t = t.view(MaskedArray)
            t._mask = m
        elif m:
            t = masked
        return t

    def outer(self, a, b):
        """Every element of a with every one of b."""
        ma, mb = getmask(a), getmask(b)
        m = nomask if ma is nomask and mb is nomask else np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        result = self.f.outer(filled(a), filled(b))
        if not isinstance(result, MaskedArray):
            result = result.view(MaskedArray)
        result._mask = m
        return result


minimum = _extrema_operation(np.minimum, _core.less, minimum_fill_value)
maximum = _extrema_operation(np.maximum, _core.greater, maximum_fill_value)


def min(obj, axis=None, out=None, fill_value=None, keepdims=_NoValue):
    """The smallest element that is not masked."""
    kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
    return asanyarray(obj).min(axis=axis, fill_value=fill_value, out=out, **kwargs)


def max(obj, axis=None, out=None, fill_value=None, keepdims=_NoValue):
    """The largest element that is not masked."""
    kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
    return asanyarray(obj).max(axis=axis, fill_value=fill_value, out=out, **kwargs)


amin, amax = min, max


def ptp(obj, axis=None, out=None, fill_value=None, keepdims=_NoValue):
    """The largest element less the smallest."""
    kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
    return asanyarray(obj).ptp(axis=axis, out=out, fill_value=fill_value, **kwargs)


class _frommethod:
    """A method of masked arrays as a function."""

    def __init__(self, methodname, reversed=False):
        self.__name__ = self.__qualname__ = methodname
        self.reversed = reversed
        self.__doc__ = getattr(MaskedArray, methodname).__doc__

    def __call__(self, a, *args, **params):
        if self.reversed:
            args = list(args)
            a, args[0] = args[0], a
        return getattr(asanyarray(a), self.__name__)(*args, **params)


all = _frommethod("all")
anomalies = anom = _frommethod("anom")
any = _frommethod("any")
compress = _frommethod("compress", reversed=True)
cumprod = _frommethod("cumprod")
cumsum = _frommethod("cumsum")
copy = _frommethod("copy")
diagonal = _frommethod("diagonal")
harden_mask = _frommethod("harden_mask")
ids = _frommethod("ids")
mean = _frommethod("mean")
nonzero = _frommethod("nonzero")
prod = product = _frommethod("prod")
ravel = _frommethod("ravel")
repeat = _frommethod("repeat")
shrink_mask = _frommethod("shrink_mask")
soften_mask = _frommethod("soften_mask")
std = _frommethod("std")
sum = _frommethod("sum")
swapaxes = _frommethod("swapaxes")
trace = _frommethod("trace")
unshare_mask = _frommethod("unshare_mask")
var = _frommethod("var")
argmin = _frommethod("argmin")
argmax = _frommethod("argmax")
_count = _frommethod("count")


def count(a, axis=None, keepdims=_NoValue):
    """How many elements are not masked."""
    return _count(a, axis=axis, keepdims=keepdims)


def take(a, indices, axis=None, out=None, mode="raise"):
    """The elements at indices."""
    return masked_array(a).take(indices, axis=axis, out=out, mode=mode)


def power(a, b, third=None):
    """a to the power b, masked where that is not finite."""
    if third is not None:
        raise _core.MaskError("3-argument power not supported.")
    m = mask_or(getmask(a), getmask(b))
    fa, fb = getdata(a), getdata(b)
    kind = type(a) if isinstance(a, MaskedArray) else MaskedArray
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.where(m, fa, np.power(fa, fb)).view(kind)
    result._update_from(a)
    invalid = np.logical_not(np.isfinite(result._data))
    if m is not nomask:
        if not result.ndim:
            return masked
        result._mask = np.logical_or(m, invalid)
    if invalid.any():
        if not result.ndim:
            return masked
        if result._mask is nomask:
            result._mask = invalid
        result._data[invalid] = result.fill_value
    return result


def argsort(a, axis=_NoValue, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """The places that would sort the array."""
    a = np.asanyarray(a)
    if isinstance(a, MaskedArray):
        return a.argsort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value, stable=False)
    return a.argsort(axis=-1 if axis is _NoValue else axis, kind=kind, order=order)


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """A sorted copy, masked elements last (or first)."""
    a = np.array(a, copy=True, subok=True)
    if axis is None:
        a = a.flatten()
        axis = 0
    if isinstance(a, MaskedArray):
        a.sort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value, stable=False)
    else:
        a.sort(axis=axis, kind=kind, order=order)
    return a


def compressed(x):
    """The elements that are not masked, as a one-dimensional ndarray."""
    return asanyarray(x).compressed()


def concatenate(arrays, axis=0):
    """Arrays joined along an axis."""
    kind = get_masked_subclass(*arrays)
    data = np.concatenate([getdata(a) for a in arrays], axis).view(kind)
    for x in arrays:
        if getmask(x) is not nomask:
            break
    else:
        return data
    mask = np.concatenate([getmaskarray(a) for a in arrays], axis).reshape(data.shape)
    data._mask = mask if mask.dtype.names is not None else mask if mask.any() else nomask
    return data


def diag(v, k=0):
    """A diagonal of a masked array, or an array with one."""
    output = np.diag(getdata(v), k).copy().view(MaskedArray)
    if getmask(v) is not nomask:
        output._mask = np.diag(v._mask, k).copy()
    return output


def left_shift(a, n):
    """The bits moved to the left."""
    m = getmask(a)
    if m is nomask:
        return masked_array(np.left_shift(filled(a), n))
    return masked_array(np.left_shift(filled(a, 0), n), mask=m)


def right_shift(a, n):
    """The bits moved to the right."""
    m = getmask(a)
    if m is nomask:
        return masked_array(np.right_shift(filled(a), n))
    return masked_array(np.right_shift(filled(a, 0), n), mask=m)


def put(a, indices, values, mode="raise"):
    """Sets elements at flat indices."""
    try:
        return a.put(indices, values, mode=mode)
    except AttributeError:
        return np.asarray(a).put(indices, values, mode=mode)


def putmask(a, mask, values):
    """Sets elements where a mask is True."""
    if not isinstance(a, MaskedArray):
        a = a.view(MaskedArray)
    data, new_mask = getdata(values), getmask(values)
    if getmask(a) is nomask:
        if new_mask is not nomask:
            a._sharedmask = True
            a._mask = make_mask_none(a.shape, a.dtype)
            np.copyto(a._mask, new_mask, where=mask)
    elif a._hardmask:
        if new_mask is not nomask:
            m = a._mask.copy()
            np.copyto(m, new_mask, where=mask)
            a.mask |= m
    else:
        np.copyto(a._mask, getmaskarray(values) if new_mask is nomask else new_mask, where=mask)
    np.copyto(a._data, data, where=mask)


def transpose(a, axes=None):
    """The array with its axes in another order."""
    try:
        return a.transpose(axes)
    except AttributeError:
        return np.asarray(a).transpose(axes).view(MaskedArray)


def reshape(a, new_shape, order="C"):
    """The same elements in another shape."""
    try:
        return a.reshape(new_shape, order=order)
    except AttributeError:
        return np.asarray(a).reshape(new_shape, order=order).view(MaskedArray)


def resize(x, new_shape):
    """An array of a new shape, the elements repeated as needed."""
    m = getmask(x)
    if m is not nomask:
        m = np.resize(m, new_shape)
    result = np.resize(getdata(x), new_shape).view(get_masked_subclass(x))
    if result.ndim:
        result._mask = m
    return result


def ndim(obj):
    """The number of axes."""
    return np.ndim(getdata(obj))


def shape(obj):
    """The shape."""
    return np.shape(getdata(obj))


def size(obj, axis=None):
    """The number of elements."""
    return np.size(getdata(obj), axis)


def diff(a, /, n=1, axis=-1, prepend=_NoValue, append=_NoValue):
    """The differences of neighbours."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError("order must be non-negative but got " + repr(n))
    a = np.ma.asanyarray(a)
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    parts = []
    for extra, at in ((prepend, 0), (append, 2)):
        if extra is _NoValue:
            continue
        extra = np.ma.asanyarray(extra)
        if extra.ndim == 0:
            shape = list(a.shape)
            shape[axis] = 1
            extra = np.broadcast_to(extra, tuple(shape))
        parts.append((at, extra))
    if parts:
        parts.append((1, a))
        a = np.ma.concatenate([p for _, p in sorted(parts, key=lambda x: x[0])], axis)
    for _ in range(n):
        left, right = [slice(None)] * a.ndim, [slice(None)] * a.ndim
        left[axis], right[axis] = slice(1, None), slice(None, -1)
        op = np.ma.not_equal if a.dtype == bool else np.ma.subtract
        a = op(a[tuple(left)], a[tuple(right)])
    return a


def where(condition, x=_NoValue, y=_NoValue):
    """x where a condition holds and y elsewhere; masked where the condition is."""
    if x is _NoValue and y is _NoValue:
        return nonzero(condition)
    if x is _NoValue or y is _NoValue:
        raise ValueError("Must provide both 'x' and 'y' or neither.")
    cf = filled(condition, False)
    xd, yd = getdata(x), getdata(y)
    cm, xm, ym = getmaskarray(condition), getmaskarray(x), getmaskarray(y)
    if x is masked and y is not masked:
        xd, xm = np.zeros((), dtype=yd.dtype), np.ones((), dtype=ym.dtype)
    elif y is masked and x is not masked:
        yd, ym = np.zeros((), dtype=xd.dtype), np.ones((), dtype=xm.dtype)
    data = np.where(cf, xd, yd)
    mask = np.where(cf, xm, ym)
    mask = np.where(cm, np.ones((), dtype=mask.dtype), mask)
    return masked_array(data, mask=_shrunk(mask) if mask.dtype.names is None else mask)


def choose(indices, choices, out=None, mode="raise"):
    """Elements of several arrays, chosen by index."""
    def hidden(x):
        return True if x is masked else getmaskarray(x)
    c = filled(indices, 0)
    masks = [hidden(x) for x in choices]
    data = [filled(x) if x is not masked else True for x in choices]
    mask = np.choose(c, masks, mode=mode)
    mask = make_mask(mask_or(mask, getmask(indices)), copy=False, shrink=True)
    d = np.choose(c, data, mode=mode, out=out).view(MaskedArray)
    if out is not None:
        if isinstance(out, MaskedArray):
            out.__setmask__(mask)
        return out
    d.__setmask__(mask)
    return d


def round_(a, decimals=0, out=None):
    """The elements rounded."""
    if out is None:
        return np.round(a, decimals, out) if not isinstance(a, MaskedArray) else a.round(decimals)
    np.round(getdata(a), decimals, out)
    if hasattr(out, "_mask"):
        out._mask = getmask(a)
    return out


round = round_


def inner(a, b):
    """The inner product, masked elements counting as 0."""
    fa, fb = filled(a, 0), filled(b, 0)
    if fa.ndim == 0:
        fa.shape = (1,)
    if fb.ndim == 0:
        fb.shape = (1,)
    result = np.inner(fa, fb)
    return result.view(MaskedArray) if isinstance(result, ndarray) else result


innerproduct = inner


def outer(a, b):
    """The outer product."""
    fa, fb = filled(a, 0).ravel(), filled(b, 0).ravel()
    d = np.outer(fa, fb)
    ma, mb = getmask(a), getmask(b)
    if ma is nomask and mb is nomask:
        return masked_array(d)
    return masked_array(d, mask=make_mask(1 - np.outer(1 - getmaskarray(a), 1 - getmaskarray(b)), copy=False))


outerproduct = outer


def _convolve_or_correlate(f, a, v, mode, propagate_mask):
    if propagate_mask:
        mask = f(getmaskarray(a), np.ones(np.shape(v), dtype=bool), mode=mode) | f(np.ones(np.shape(a), dtype=bool), getmaskarray(v),
                                                                                  mode=mode)
        data = f(getdata(a), getdata(v), mode=mode)
    else:
        mask = ~f(~getmaskarray(a), ~getmaskarray(v), mode=mode)
        data = f(filled(a, 0), filled(v, 0), mode=mode)
    return masked_array(data, mask=mask)


def correlate(a, v, mode="valid", propagate_mask=True):
    """The cross-correlation of two sequences."""
    return _convolve_or_correlate(np.correlate, a, v, mode, propagate_mask)


def convolve(a, v, mode="full", propagate_mask=True):
    """The convolution of two sequences."""
    return _convolve_or_correlate(np.convolve, a, v, mode, propagate_mask)


def allequal(a, b, fill_value=True):
    """Are all elements equal, masked ones taken to be so (or not)?"""
    m = mask_or(getmask(a), getmask(b))
    if m is nomask:
        return np.equal(getdata(a), getdata(b)).all()
    if fill_value:
        d = filled(np.equal(getdata(a), getdata(b)), False)
        return masked_array(d, mask=m, copy=False).filled(True).all(None)
    return False


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    """Are all elements nearly equal?"""
    x, y = masked_array(a, copy=False), masked_array(b, copy=False)
    if y.dtype.kind != "m":
        kind = np.result_type(y, 1.0)
        if y.dtype != kind:
            y = masked_array(y, dtype=kind, copy=False)
    m = mask_or(getmask(x), getmask(y))
    xinf = np.isinf(masked_array(x, copy=False, mask=m)).filled(False)
    if not np.all(xinf == filled(np.isinf(y), False)):
        return False
    if not np.any(xinf):
        d = filled(_core.less_equal(_core.absolute(x - y), atol + rtol * _core.absolute(y)), masked_equal)
        return np.all(d)
    if not np.all(filled(x[xinf] == y[xinf], masked_equal)):
        return False
    x, y = x[~xinf], y[~xinf]
    d = filled(_core.less_equal(_core.absolute(x - y), atol + rtol * _core.absolute(y)), masked_equal)
    return np.all(d)


def asarray(a, dtype=None, order=None):
    """A MaskedArray of the data."""
    return masked_array(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order or "C")


def asanyarray(a, dtype=None):
    """A masked array of the data, as it is if it is one."""
    if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
        return a
    return masked_array(a, dtype=dtype, copy=False, keep_mask=True, subok=True)


def fromflex(fxarray):
    """A masked array from a structured one with fields _data and _mask."""
    return masked_array(fxarray["_data"], mask=fxarray["_mask"])


def append(a, b, axis=None):
    """b after a."""
    if axis is None:
        return concatenate([ravel(a), ravel(b)], axis=0)
    return concatenate([a, b], axis)


def _spread_mask(a, axis):
    """With all masked along an axis where something is."""
    a = array(a, subok=False)
    m = getmask(a)
    if m is nomask or not m.any():
        return a
    a._mask = m | m.any(axis=axis, keepdims=True)
    return a


def dot(a, b, strict=False, out=None):
    """The product of matrices; masked elements count as 0, or with strict mask all they touch."""
    if strict is True and np.ndim(a) != 0 and np.ndim(b) != 0:
        a = _spread_mask(a, np.ndim(a) - 1)
        b = _spread_mask(b, max(np.ndim(b) - 2, 0))
    am, bm = ~getmaskarray(a), ~getmaskarray(b)
    if out is None:
        d = np.dot(filled(a, 0), filled(b, 0))
        m = ~np.dot(am, bm)
        if np.ndim(d) == 0:
            d = np.asarray(d)
        r = d.view(get_masked_subclass(a, b))
        r.__setmask__(m)
        return r
    d = np.dot(filled(a, 0), filled(b, 0), out._data)
    if out.mask.shape != d.shape:
        out._mask = np.empty(d.shape, MaskType)
    np.dot(am, bm, out._mask)
    np.logical_not(out._mask, out._mask)
    return out


class _convert2ma:
    """A function of numpy whose result is made a masked array."""

    def __init__(self, funcname, np_ret, np_ma_ret, params=None):
        self._func = getattr(np, funcname)
        self.__name__ = self.__qualname__ = funcname
        self._extras = params or {}
        self.__doc__ = self._func.__doc__

    def __call__(self, *args, **params):
        kept = {}
        for name in ("fill_value", "hardmask"):
            if name in self._extras and name in params:
                kept[name] = params.pop(name)
        result = self._func(*args, **params).view(MaskedArray)
        if "fill_value" in kept:
            result.fill_value = kept["fill_value"]
        if "hardmask" in kept:
            result._hardmask = bool(kept["hardmask"])
        return result


_extras = {"fill_value": None, "hardmask": False}
arange = _convert2ma("arange", "", "", _extras)
clip = _convert2ma("clip", "", "", _extras)
empty = _convert2ma("empty", "", "", _extras)
empty_like = _convert2ma("empty_like", "", "")
frombuffer = _convert2ma("frombuffer", "", "")
fromfunction = _convert2ma("fromfunction", "", "")
identity = _convert2ma("identity", "", "", _extras)
indices = _convert2ma("indices", "", "", _extras)
ones = _convert2ma("ones", "", "", _extras)
ones_like = _convert2ma("ones_like", "", "")
squeeze = _convert2ma("squeeze", "", "", _extras)
zeros = _convert2ma("zeros", "", "", _extras)
zeros_like = _convert2ma("zeros_like", "", "")


def expand_dims(a, axis):
    """The array with another axis of length 1."""
    a = np.asanyarray(a)
    return np.expand_dims(a, axis)
