"""numpy.ma.extras: medians, averages, sets, rows and columns of masked arrays, and runs of masked elements."""
import itertools
import warnings

import numpy as np
from numpy._common import _NoValue, normalize_axis_index, normalize_axis_tuple
from numpy.ma import core as ma
from numpy.ma.core import MaskedArray, add, array, asarray, concatenate, count, dot, filled, get_masked_subclass, getdata, getmask, \
    getmaskarray, make_mask_descr, mask_or, masked, masked_array, nomask, ones, sort, zeros

__all__ = [
    "apply_along_axis", "apply_over_axes", "atleast_1d", "atleast_2d", "atleast_3d", "average", "clump_masked", "clump_unmasked",
    "column_stack", "compress_cols", "compress_nd", "compress_rowcols", "compress_rows", "count_masked", "corrcoef", "cov", "diagflat",
    "dot", "dstack", "ediff1d", "flatnotmasked_contiguous", "flatnotmasked_edges", "hsplit", "hstack", "isin", "in1d", "intersect1d",
    "mask_cols", "mask_rowcols", "mask_rows", "masked_all", "masked_all_like", "median", "mr_", "ndenumerate", "notmasked_contiguous",
    "notmasked_edges", "polyfit", "row_stack", "setdiff1d", "setxor1d", "stack", "unique", "union1d", "vander", "vstack",
]


def count_masked(arr, axis=None):
    """How many elements are masked."""
    return getmaskarray(arr).sum(axis)


def masked_all(shape, dtype=float):
    """An array in which everything is masked."""
    return masked_array(np.empty(shape, dtype), mask=np.ones(shape, make_mask_descr(dtype)))


def masked_all_like(arr):
    """An array like another, in which everything is masked."""
    a = np.empty_like(arr).view(MaskedArray)
    a._mask = np.ones(a.shape, dtype=make_mask_descr(a.dtype))
    return a


def _both(name, joins=False):
    """A function of numpy done to the data and to the mask."""
    func = getattr(np, name)

    def function(x, *args, **params):
        if joins:
            data = func(tuple(np.asarray(a) if not isinstance(a, MaskedArray) else a._data for a in x), *args, **params)
            mask = func(tuple(getmaskarray(a) for a in x), *args, **params)
            return masked_array(data, mask=mask)
        if isinstance(x, np.ndarray):
            data, mask = func(x.__array__() if not isinstance(x, MaskedArray) else x._data, *args, **params), \
                func(getmaskarray(x), *args, **params)
            if isinstance(data, list):
                return [masked_array(d, mask=m) for d, m in zip(data, mask)]
            return masked_array(data, mask=mask)
        return masked_array(func(np.asarray(x), *args, **params), mask=func(getmaskarray(x), *args, **params))

    function.__name__ = name
    function.__doc__ = func.__doc__
    return function


def _each(name):
    """A function of numpy done to each of the arrays given."""
    one = _both(name)

    def function(*arys):
        found = [one(a if isinstance(a, np.ndarray) else np.asarray(a)) for a in arys]
        return found[0] if len(arys) == 1 else tuple(found)

    function.__name__ = name
    function.__doc__ = one.__doc__
    return function


atleast_1d, atleast_2d, atleast_3d = _each("atleast_1d"), _each("atleast_2d"), _each("atleast_3d")
vstack = row_stack = _both("vstack", joins=True)
hstack = _both("hstack", joins=True)
column_stack = _both("column_stack", joins=True)
dstack = _both("dstack", joins=True)
stack = _both("stack", joins=True)
hsplit = _both("hsplit")
diagflat = _both("diagflat")


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function done to every slice along an axis."""
    arr = array(arr, copy=False, subok=True)
    axis = normalize_axis_index(axis, arr.ndim)
    outer = arr.shape[:axis] + arr.shape[axis + 1 :]
    moved = lambda a: np.moveaxis(a, axis, -1).reshape((-1, arr.shape[axis]))
    data, mask = moved(arr._data), getmask(arr)
    mask = mask if mask is nomask else moved(mask)
    results = [func1d(masked_array(row, mask=nomask if mask is nomask else mask[i]), *args, **kwargs) for i, row in enumerate(data)]
    if not np.ndim(results[0]) or results[0] is masked:
        kinds = [np.asarray(r).dtype for r in results if r is not masked]
        kind = np.result_type(*kinds) if kinds else float
        out = masked_array(np.array([0 if r is masked else r for r in results], dtype=kind),
                           mask=[r is masked for r in results] if any(r is masked for r in results) else nomask)
        out = out.reshape(outer)
    else:
        inner = np.shape(results[0])
        out = masked_array(np.array([getdata(r) for r in results]), mask=np.array([getmaskarray(r) for r in results]))
        out = out.reshape(outer + inner)
        for k in range(len(inner)):
            out = masked_array(np.moveaxis(out._data, len(outer) + k, axis + k), mask=np.moveaxis(getmaskarray(out), len(outer) + k, axis + k))
    if getmask(out) is not nomask and not out._mask.any() and out.ndim == 0:
        return out[()]
    return out


def apply_over_axes(func, a, axes):
    """A function done along one axis after another."""
    val = asarray(a)
    for axis in np.atleast_1d(axes).tolist():
        if axis < 0:
            axis += val.ndim
        res = func(val, axis)
        if res.ndim != val.ndim:
            res = ma.expand_dims(res, axis)
            if res.ndim != val.ndim:
                raise ValueError("function is not returning an array of the correct shape")
        val = res
    return val


def average(a, axis=None, weights=None, returned=False, *, keepdims=_NoValue):
    """The average, with weights; masked elements do not count."""
    a = asarray(a)
    m = getmask(a)
    if axis is not None:
        axis = normalize_axis_tuple(axis, a.ndim, argname="axis")
    kw = {"keepdims": True} if keepdims is True else {}
    if weights is None:
        avg = a.mean(axis, **kw)
        scl = avg.dtype.type(a.count(axis)) if not np.ndim(avg) else a.count(axis, **kw).astype(avg.dtype)
    else:
        wgt = asarray(weights)
        kind = np.result_type(a.dtype, wgt.dtype, "f8") if a.dtype.kind in "biu" else np.result_type(a.dtype, wgt.dtype)
        if a.shape != wgt.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if wgt.shape != tuple(a.shape[ax] for ax in axis):
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            wgt = wgt.transpose(np.argsort(axis))
            wgt = wgt.reshape(tuple(n if ax in axis else 1 for ax, n in enumerate(a.shape)))
        if m is not nomask:
            wgt = wgt * (~a.mask)
            wgt.mask |= a.mask
        scl = wgt.sum(axis=axis, dtype=kind, **kw)
        avg = np.multiply(a, wgt, dtype=kind).sum(axis, **kw) / scl
    if returned:
        if np.shape(scl) != np.shape(avg):
            scl = np.broadcast_to(scl, np.shape(avg)).copy()
        return avg, scl
    return avg


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The median of the elements that are not masked."""
    if not hasattr(a, "mask"):
        m = np.median(getdata(a, subok=True), axis=axis, out=out, overwrite_input=overwrite_input, keepdims=keepdims)
        return masked_array(m, copy=False) if isinstance(m, np.ndarray) and m.ndim >= 1 else m
    a = array(a, copy=not overwrite_input)
    axes = tuple(range(a.ndim)) if axis is None else normalize_axis_tuple(axis, a.ndim)
    kept = tuple(i for i in range(a.ndim) if i not in axes)
    length = 1
    for i in axes:
        length *= a.shape[i]
    rows = a.transpose(kept + axes).reshape(tuple(a.shape[i] for i in kept) + (length,))
    result = _median_of_rows(rows)
    if keepdims:
        shape = tuple(1 if i in axes else n for i, n in enumerate(a.shape))
        result = np.reshape(result, shape) if not isinstance(result, MaskedArray) else result.reshape(shape)
    if out is not None:
        out[...] = result
        return out
    return result


def _with_nans(ordered, result):
    """The medians, NaN where the largest element, sorted last, is NaN and not masked."""
    if not ordered.size:
        return result
    last = ordered.take(-1, axis=-1)
    nans = np.isnan(last)
    if isinstance(nans, MaskedArray):
        nans = nans.filled(False)
    if not np.any(nans):
        return result
    if isinstance(result, np.generic):
        return last
    np.copyto(result, last, where=nans)
    return result


def _median_of_rows(a):
    """The median along the last axis."""
    of_floats = np.issubdtype(a.dtype, np.inexact)
    ordered = sort(a, axis=-1, fill_value=np.inf if of_floats else None)
    if not ordered.shape[-1]:
        return ordered.mean(axis=-1)
    if ordered.ndim == 1:
        half, odd = divmod(int(count(ordered)), 2)
        middle = ordered[half + odd - 1 : half + 1]
        if of_floats:
            result = middle.sum()
            if not odd:
                result = np.true_divide(result, 2.0, casting="safe")
            result = _with_nans(ordered, result)
        else:
            result = middle.mean()
        # An element as large as what masked ones are filled with may have been sorted behind them.
        if ma.is_masked(result) and not np.all(ordered.mask):
            return ma.minimum_fill_value(ordered)
        return result
    counts = np.asarray(count(ordered, axis=-1, keepdims=True))
    half = counts // 2
    places = np.concatenate([np.where(counts % 2 == 1, half, half - 1), half], axis=-1)
    hidden = getmaskarray(ordered)
    mask = nomask if getmask(ordered) is nomask else np.take_along_axis(hidden, places, axis=-1)
    pairs = masked_array(np.take_along_axis(getdata(ordered), places, axis=-1), mask=mask)
    if ma.is_masked(pairs):
        wrong = ~np.all(hidden, axis=-1, keepdims=True) & pairs.mask
        pairs._data[wrong] = ma.minimum_fill_value(ordered)
        pairs._mask[wrong] = False
    if not of_floats:
        return pairs.mean(axis=-1)
    result = pairs.sum(axis=-1)
    np.true_divide(result.data, 2.0, casting="unsafe", out=result.data)
    return _with_nans(ordered, result)


def compress_nd(x, axis=None):
    """The array without the slices, along the axes, in which something is masked."""
    x = asarray(x)
    m = getmask(x)
    axis = tuple(range(x.ndim)) if axis is None else normalize_axis_tuple(axis, x.ndim)
    if m is nomask or not m.any():
        return x._data
    if m.all():
        return np.array([])
    data = x._data
    for ax in axis:
        axes = tuple(i for i in range(x.ndim) if i != ax)
        data = data[(slice(None),) * ax + (~m.any(axis=axes),)]
    return data


def compress_rowcols(x, axis=None):
    """A two-dimensional array without the rows or columns in which something is masked."""
    if asarray(x).ndim != 2:
        raise NotImplementedError("compress_rowcols works for 2D arrays only.")
    return compress_nd(x, axis=axis)


def compress_rows(a):
    """Without the rows in which something is masked."""
    a = asarray(a)
    if a.ndim != 2:
        raise NotImplementedError("compress_rows works for 2D arrays only.")
    return compress_rowcols(a, 0)


def compress_cols(a):
    """Without the columns in which something is masked."""
    a = asarray(a)
    if a.ndim != 2:
        raise NotImplementedError("compress_cols works for 2D arrays only.")
    return compress_rowcols(a, 1)


def mask_rowcols(a, axis=None):
    """With the rows or columns masked in which something is."""
    a = array(a, subok=False)
    if a.ndim != 2:
        raise NotImplementedError("mask_rowcols works for 2D arrays only.")
    m = getmask(a)
    if m is nomask or not m.any():
        return a
    hidden = m.nonzero()
    a._mask = a._mask.copy()
    if not axis:
        a[np.unique(hidden[0])] = masked
    if axis in [None, 1, -1]:
        a[:, np.unique(hidden[1])] = masked
    return a


def _axis_is_old(axis):
    if axis is not _NoValue:
        warnings.warn("The axis argument has always been ignored, in future passing it will raise TypeError", DeprecationWarning,
                      stacklevel=3)


def mask_rows(a, axis=_NoValue):
    """With the rows masked in which something is."""
    _axis_is_old(axis)
    return mask_rowcols(a, 0)


def mask_cols(a, axis=_NoValue):
    """With the columns masked in which something is."""
    _axis_is_old(axis)
    return mask_rowcols(a, 1)


def ediff1d(arr, to_end=None, to_begin=None):
    """The differences of neighbours in the flat array."""
    arr = ma.asanyarray(arr).flat
    arr = ma.asanyarray(arr.ma.ravel())
    ed = arr[1:] - arr[:-1]
    arrays = [ed]
    if to_begin is not None:
        arrays.insert(0, to_begin)
    if to_end is not None:
        arrays.append(to_end)
    return ed if len(arrays) == 1 else hstack([ma.asanyarray(np.ravel(x)) if not isinstance(x, MaskedArray) else x for x in arrays])


def unique(ar1, return_index=False, return_inverse=False):
    """The elements, each once; masked ones count as one."""
    ar1 = ma.asanyarray(ar1).ravel()
    places = ar1.argsort(kind="stable", fill_value=None)
    ordered = ar1[places]
    hidden, values = getmaskarray(ordered), ordered._data
    first = np.ones(len(values), dtype=bool)
    if len(values) > 1:
        same = (values[1:] == values[:-1]) & ~hidden[1:] & ~hidden[:-1] | hidden[1:] & hidden[:-1]
        first[1:] = ~same
    result = ordered[first]
    if not isinstance(result, MaskedArray):
        result = result.view(MaskedArray)
    out = [result]
    if return_index:
        out.append(places[first])
    if return_inverse:
        inverse = np.empty(len(values), dtype=np.intp)
        inverse[places] = np.cumsum(first) - 1
        out.append(inverse)
    return out[0] if len(out) == 1 else tuple(out)


def intersect1d(ar1, ar2, assume_unique=False):
    """The elements that are in both."""
    aux = concatenate((ar1, ar2)) if assume_unique else concatenate((unique(ar1), unique(ar2)))
    aux.sort()
    return aux[:-1][aux[1:] == aux[:-1]]


def setxor1d(ar1, ar2, assume_unique=False):
    """The elements that are in one only."""
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    aux = concatenate((ma.ravel(ar1), ma.ravel(ar2)))
    if aux.size == 0:
        return aux
    aux.sort()
    edges = aux.filled()
    flag = np.concatenate(([True], edges[1:] != edges[:-1], [True]))
    return aux[flag[1:] & flag[:-1]]


def in1d(ar1, ar2, assume_unique=False, invert=False):
    """Is each element of the first in the second?"""
    if not assume_unique:
        ar1, back = unique(ar1, return_inverse=True)
        ar2 = unique(ar2)
    else:
        ar1, back = ma.ravel(ar1), None
    both = concatenate((ar1, ar2))
    order = both.argsort(kind="mergesort")
    ordered = both[order]
    same = ordered[1:] != ordered[:-1] if invert else ordered[1:] == ordered[:-1]
    flag = concatenate((same, [invert]))
    found = flag[order.argsort(kind="mergesort")[: len(ar1)]]
    return found if back is None else found[back]


def isin(element, test_elements, assume_unique=False, invert=False):
    """Is each element one of some?"""
    element = ma.asarray(element)
    return in1d(element, test_elements, assume_unique=assume_unique, invert=invert).reshape(element.shape)


def union1d(ar1, ar2):
    """The elements that are in either."""
    return unique(concatenate((ma.ravel(ar1), ma.ravel(ar2))))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of the first that are not in the second."""
    if assume_unique:
        ar1 = ma.asarray(ar1).ravel()
    else:
        ar1, ar2 = unique(ar1), unique(ar2)
    return ar1[in1d(ar1, ar2, assume_unique=True, invert=True)]


def _covhelper(x, y=None, rowvar=True, allow_masked=True):
    x = array(x, ndmin=2, copy=True, dtype=float)
    hidden = getmaskarray(x)
    if not allow_masked and hidden.any():
        raise ValueError("Cannot process masked data.")
    if x.shape[0] == 1:
        rowvar = True
    rowvar = int(bool(rowvar))
    axis = 1 - rowvar
    if y is None:
        known = np.logical_not(hidden).astype(int)
    else:
        y = array(y, copy=False, ndmin=2, dtype=float)
        ymask = getmaskarray(y)
        if not allow_masked and ymask.any():
            raise ValueError("Cannot process masked data.")
        if hidden.any() or ymask.any():
            if y.shape == x.shape:
                common = np.logical_or(hidden, ymask)
                if common is not nomask:
                    hidden = x._mask = y._mask = ymask = common
                    x._sharedmask = y._sharedmask = False
        x = concatenate((x, y), axis)
        known = np.logical_not(concatenate((hidden, ymask), axis)).astype(int)
    x -= x.mean(axis=rowvar)[(slice(None), None) if rowvar else (None, slice(None))]
    return x, np.asarray(known), rowvar


def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
    """The covariance matrix."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be an integer")
    if ddof is None:
        ddof = 0 if bias else 1
    x, known, rowvar = _covhelper(x, y, rowvar, allow_masked)
    f = x.filled(0)
    if rowvar:
        fact = np.dot(known, known.T) - ddof
        data = np.dot(f, f.T.conj())
    else:
        fact = np.dot(known.T, known) - ddof
        data = np.dot(f.T, f.conj())
    mask = np.less_equal(fact, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        data = data / fact
    return array(data, mask=mask).squeeze()


def corrcoef(x, y=None, rowvar=True, bias=_NoValue, allow_masked=True, ddof=_NoValue):
    """The correlation coefficients."""
    if bias is not _NoValue or ddof is not _NoValue:
        warnings.warn("bias and ddof have no effect and are deprecated", DeprecationWarning, stacklevel=2)
    corr = cov(x, y, rowvar, allow_masked=allow_masked)
    try:
        std = ma.sqrt(ma.diagonal(corr))
    except ValueError:
        return ma.MaskedConstant()
    corr /= ma.multiply.outer(std, std)
    return corr


class _mr_class(type(np.r_).__mro__[1]):
    """Masked arrays joined by indexing, as with np.r_."""

    concatenate = staticmethod(concatenate)
    makemat = staticmethod(lambda a: array(np.asmatrix(a.data), mask=a.mask))

    def __init__(self):
        super().__init__(0)

    def __getitem__(self, key):
        if isinstance(key, str):
            raise ma.MAError("Unavailable for masked array.")
        return super().__getitem__(key)


mr_ = _mr_class()


def ndenumerate(a, compressed=True):
    """The indices and values of the elements, masked ones left out or given as masked."""
    for it, mask in zip(np.ndenumerate(getdata(a)), getmaskarray(a).flat):
        if not mask:
            yield it
        elif not compressed:
            yield it[0], masked


def flatnotmasked_edges(a):
    """The first and the last index that are not masked."""
    m = getmask(a)
    if m is nomask or not np.any(m):
        return np.array([0, a.size - 1])
    open_ = np.flatnonzero(~m)
    return open_[[0, -1]] if len(open_) > 0 else None


def notmasked_edges(a, axis=None):
    """The first and the last indices that are not masked, along an axis."""
    a = asarray(a)
    if axis is None or a.ndim == 1:
        return flatnotmasked_edges(a)
    m = getmaskarray(a)
    index = array(np.indices(a.shape), mask=np.asarray([m] * a.ndim))
    return [tuple(index[i].min(axis).compressed() for i in range(a.ndim)), tuple(index[i].max(axis).compressed() for i in range(a.ndim))]


def flatnotmasked_contiguous(a):
    """Slices of what is not masked in the flat array."""
    m = getmask(a)
    if m is nomask:
        return [slice(0, a.size)]
    i, result = 0, []
    for k, g in itertools.groupby(m.ravel().tolist()):
        n = len(list(g))
        if not k:
            result.append(slice(i, i + n))
        i += n
    return result


def notmasked_contiguous(a, axis=None):
    """Slices of what is not masked, along an axis."""
    a = asarray(a)
    if a.ndim > 2:
        raise NotImplementedError("Currently limited to at most 2D array.")
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    return [flatnotmasked_contiguous(a[:, i] if axis % 2 == 0 else a[i]) for i in range(a.shape[(axis + 1) % 2])]


def _ezclump(mask):
    """Slices of what is True."""
    if mask.ndim > 1:
        mask = mask.ravel()
    edges = (mask[1:] ^ mask[:-1]).nonzero()[0] + 1
    bounds = [0, *edges, mask.size]
    slices = [slice(i, j) for i, j in zip(bounds[:-1], bounds[1:])]
    return slices[0 if mask[0] else 1 :: 2]


def clump_unmasked(a):
    """Slices of what is not masked."""
    mask = getattr(a, "_mask", nomask)
    return [slice(0, a.size)] if mask is nomask else _ezclump(~mask)


def clump_masked(a):
    """Slices of what is masked."""
    mask = getmask(a)
    return [] if mask is nomask else _ezclump(mask)


def vander(x, n=None):
    """A Vandermonde matrix; rows of masked elements are 0."""
    v = np.vander(getdata(x), n)
    m = getmask(x)
    if m is not nomask:
        v[m] = 0
    return v


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """A polynomial fitted to the points that are not masked."""
    x, y = asarray(x), asarray(y)
    m = getmask(x)
    if y.ndim == 1:
        m = mask_or(m, getmask(y))
    elif y.ndim == 2:
        my = getmask(mask_rows(y))
        if my is not nomask:
            m = mask_or(m, my[:, 0])
    else:
        raise TypeError("Expected a 1D or 2D array for y!")
    if w is not None:
        w = asarray(w)
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        m = mask_or(m, getmask(w))
    if m is not nomask:
        keep = ~m
        if w is not None:
            w = w[keep]
        return np.polyfit(x._data[keep], y._data[keep], deg, rcond, full, w, cov)
    return np.polyfit(x._data, y._data, deg, rcond, full, w, cov)
