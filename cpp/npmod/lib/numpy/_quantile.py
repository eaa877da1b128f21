"""Medians and quantiles, with NaNs or without, and the reductions that leave NaNs out."""
import warnings

import numpy as np
from numpy._common import _NoValue, given, normalize_axis_index, normalize_axis_tuple


def _over_axes(func, a, axis, keepdims, out, **options):
    """Call func(a, axis=…) with the axes made one, and put them back with length one where kept."""
    a = np.asanyarray(a)
    if axis is not None:
        axis = normalize_axis_tuple(axis, a.ndim)
        if len(axis) == 1:
            line = a
            at = axis[0]
        else:
            rest = [i for i in range(a.ndim) if i not in axis]
            line = a.transpose(rest + sorted(axis))
            line = line.reshape(line.shape[: len(rest)] + (-1,))
            at = -1
        kept = tuple(1 if i in axis else n for i, n in enumerate(a.shape))
    else:
        line, at, kept = a, None, (1,) * a.ndim
    if keepdims:
        target = None
        if out is not None:
            if axis is None:
                target = out[(Ellipsis,) + (0,) * a.ndim]
            else:
                target = out[(Ellipsis,) + tuple(0 if i in axis else slice(None) for i in range(a.ndim))]
        result = func(line, axis=at, out=target, **options)
        if out is not None:
            return out
        lead = np.ndim(result) - (a.ndim - len(axis) if axis is not None else 0)
        return np.reshape(result, np.shape(result)[:lead] + kept)
    return func(line, axis=at, out=out, **options)


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle of the sorted elements."""
    return _over_axes(_median, a, axis, keepdims, out)


def _median(a, axis=None, out=None):
    if axis is None:
        a = a.ravel()
        axis = 0
    if a.ndim == 0:
        a = a.reshape(1)
        axis = 0
    n = a.shape[axis]
    if type(a).partition is np.ndarray.partition or not n:
        ordered = np.sort(a, axis=axis)
    else:
        kth = [n // 2] if n % 2 else [n // 2 - 1, n // 2]
        ordered = np.partition(a, kth + [-1] if a.dtype.kind in "fcmM" else kth, axis=axis)
    key = [slice(None)] * a.ndim
    if n == 0:
        return np.mean(ordered, axis=axis, out=out)
    half = n // 2
    key[axis] = slice(half, half + 1) if n % 2 else slice(half - 1, half + 1)
    result = np.mean(ordered[tuple(key)], axis=axis, out=out)
    if a.dtype.kind in "fcmM":
        key[axis] = -1
        last = ordered[tuple(key)]
        missing = np.isnan(last)
        if np.any(missing):
            if isinstance(result, np.ndarray):
                np.copyto(result, last, where=missing)
            else:
                result = result.dtype.type(last)
    return result


_methods = {
    "inverted_cdf",
    "averaged_inverted_cdf",
    "closest_observation",
    "interpolated_inverted_cdf",
    "hazen",
    "weibull",
    "linear",
    "median_unbiased",
    "normal_unbiased",
    "lower",
    "higher",
    "midpoint",
    "nearest",
}

# Those that give elements as they are where they may.
_of_places = {"inverted_cdf", "closest_observation", "lower", "higher", "nearest", "linear"}
_alpha_beta = {
    "interpolated_inverted_cdf": (0, 1),
    "hazen": (0.5, 0.5),
    "weibull": (0, 0),
    "median_unbiased": (1 / 3.0, 1 / 3.0),
    "normal_unbiased": (3 / 8.0, 3 / 8.0),
}


def _virtual_index(method, n, q):
    """Where a quantile lies among the n sorted elements; between two of them maybe."""
    if method == "linear":
        return (n - 1) * q
    if method == "lower":
        return np.floor((n - 1) * q).astype(np.intp)
    if method == "higher":
        return np.ceil((n - 1) * q).astype(np.intp)
    if method == "nearest":
        return np.around((n - 1) * q).astype(np.intp)
    if method == "midpoint":
        return 0.5 * (np.floor((n - 1) * q) + np.ceil((n - 1) * q))
    if method == "inverted_cdf":
        return _steps(n * q - 1, lambda gamma, index: gamma == 0)
    if method == "closest_observation":
        return _steps(n * q - 1 - 0.5, lambda gamma, index: (gamma == 0) & (np.floor(index) % 2 == 1))
    if method == "averaged_inverted_cdf":
        return n * q - 1
    alpha, beta = _alpha_beta[method]
    return n * q + (alpha + q * (1 - alpha - beta)) - 1


def _steps(index, stays):
    index = np.asanyarray(index)
    low = np.asanyarray(np.floor(index))
    at = np.where(stays(index - low, index), low, low + 1).astype(np.intp)
    return np.where(at < 0, 0, at)


def _lerp(a, b, t, out=None):
    """Between a and b, exact at both ends."""
    difference = np.subtract(b, a)
    result = np.asanyarray(np.add(a, difference * t, out=out))
    np.subtract(b, difference * (1 - t), out=result, where=t >= 0.5, casting="unsafe", dtype=type(result.dtype))
    return result[()] if result.ndim == 0 and out is None else result


def _neighbours(index, n, of_floats):
    """The elements on both sides of each place."""
    low = np.asanyarray(np.floor(index))
    high = np.asanyarray(low + 1)
    for where, at in ((index >= n - 1, -1), (index < 0, 0)) + (((np.isnan(index), -1),) if of_floats else ()):
        if np.any(where):
            low[where] = high[where] = at
    return low.astype(np.intp), high.astype(np.intp)


def _quantile(a, q, axis=None, method="linear", out=None, weights=None):
    # q: array of probabilities; the result has q's axes first
    if q.ndim > 2:
        raise ValueError("q must be a scalar or 1d")
    if axis is None:
        if a.ndim != 1:
            a = a.ravel()
            weights = None if weights is None else weights.ravel()
        axis = 0
    a = np.moveaxis(a, axis, 0)
    n = a.shape[0]
    may_miss = a.dtype.kind in "fcmM"
    if weights is not None:
        ordered, result = _weighted(a, q, np.moveaxis(weights, axis, 0) if weights.ndim > 1 else weights, out)
    else:
        if method not in _methods:
            raise ValueError(
                f"{method!r} is not a valid method. Use one of: "
                "dict_keys(['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', "
                "'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased', 'normal_unbiased', "
                "'lower', 'higher', 'midpoint', 'nearest'])"
            )
        if n == 0:
            raise IndexError("index -1 is out of bounds for axis 0 with size 0")
        ordered = np.sort(a, axis=0)
        index = np.asanyarray(_virtual_index(method, n, q))
        if np.issubdtype(index.dtype, np.integer) and method in _of_places:
            result = np.take(ordered, index, axis=0, out=out)
        else:
            low, high = _neighbours(index, n, a.dtype.kind in "fc")
            gamma = np.asanyarray(index - low)
            if method == "averaged_inverted_cdf":
                gamma = np.where(gamma == 0, 0.5, 1.0)
            elif method == "midpoint":
                gamma = np.where(index % 1 == 0, 0.0, 0.5)
            gamma = np.asanyarray(gamma, dtype=index.dtype).reshape(index.shape + (1,) * (ordered.ndim - 1))
            result = _lerp(ordered[low], ordered[high], gamma, out)
    if may_miss:
        missing = np.isnan(ordered[-1, ...])
        if np.any(missing):
            if np.ndim(result) == 0 and out is None:
                result = ordered[-1]
            else:
                np.copyto(result, ordered[-1, ...], where=missing)
    return result


def _weighted(a, q, weights, out=None):
    """The sorted elements, and the first at which the weights so far reach q of their sum."""
    if weights.ndim != a.ndim:
        weights = weights.reshape(weights.shape + (1,) * (a.ndim - weights.ndim))
    weights = np.broadcast_to(weights, a.shape)
    order = np.argsort(a, axis=0, kind="stable")
    ordered = np.take_along_axis(a, order, axis=0)
    cdf = np.take_along_axis(weights, order, axis=0).cumsum(axis=0, dtype=np.float64)
    cdf /= cdf[-1, ...]
    if q.dtype.kind == "f":
        cdf = cdf.astype(q.dtype)
    if np.any(cdf[0, ...] == 0):
        cdf[cdf == 0] = -1  # the quantile 0 is the first element that has weight
    result = np.empty_like(ordered, shape=q.shape + a.shape[1:]) if out is None else out
    for place in np.ndindex(*a.shape[1:]):
        line = (slice(None),) + place
        at = np.minimum(np.searchsorted(cdf[line], q, side="left"), a.shape[0] - 1)
        result[(Ellipsis,) + place] = np.take(ordered[line], at, axis=0)
    if result.shape == () and result.dtype == object and out is None:
        result = result.item()
    return ordered, result


def _check_interpolation(method, interpolation, name):
    warnings.warn(
        f"the `interpolation=` argument to {name} was renamed to `method=`, which has additional options.\nUsers of "
        "the modes 'nearest', 'lower', 'higher', or 'midpoint' are encouraged to review the method they used. "
        "(Deprecated NumPy 1.22)",
        DeprecationWarning,
        stacklevel=3,
    )
    if method != "linear":
        raise TypeError("You shall not pass both `method` and `interpolation`!\n(`interpolation` is Deprecated in favor of `method`)")
    return interpolation


def _quantile_weights(weights, method, a, axis):
    if weights is None:
        return None, axis
    if method != "inverted_cdf":
        raise ValueError(f"Only method 'inverted_cdf' supports weights. Got: {method}.")
    if axis is not None:
        axis = normalize_axis_tuple(axis, a.ndim, argname="axis")
    weights = np.asanyarray(weights)
    if a.shape != weights.shape:
        if axis is None:
            raise TypeError("Axis must be specified when shapes of a and weights differ.")
        if weights.shape != tuple(a.shape[ax] for ax in axis):
            raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
        weights = weights.transpose(np.argsort(axis))
        weights = weights.reshape(tuple(n if i in axis else 1 for i, n in enumerate(a.shape)))
    weights = np.broadcast_to(weights, a.shape)
    if np.any(weights < 0):
        raise ValueError("Weights must be non-negative.")
    return weights, axis


def _run_quantile(a, q, axis, out, method, keepdims, weights):
    weights, axis = _quantile_weights(weights, method, a, axis)
    if weights is None:
        return _over_axes(lambda x, axis, out: _quantile(x, q, axis, method, out), a, axis, keepdims, out)
    if axis is not None and len(axis) > 1:
        rest = [i for i in range(a.ndim) if i not in axis]
        order = rest + sorted(axis)
        shape = tuple(a.shape[i] for i in rest) + (-1,)
        weights = weights.transpose(order).reshape(shape)
    return _over_axes(lambda x, axis, out: _quantile(x, q, axis, method, out, weights), a, axis, keepdims, out)


def _probabilities(a, q, scale, message):
    if scale and a.dtype.kind == "f":
        q = np.true_divide(q, a.dtype.type(100))
    elif scale:
        q = np.true_divide(q, 100)
    q = np.asanyarray(q)
    if q.size and not (np.all(q >= 0) and np.all(q <= 1)):
        raise ValueError(message)
    return q


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None,
               interpolation=None):
    """The q-th percentiles along axes."""
    if interpolation is not None:
        method = _check_interpolation(method, interpolation, "percentile")
    a = np.asanyarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    q = _probabilities(a, q, True, "Percentiles must be in the range [0, 100]")
    return _run_quantile(a, q, axis, out, method, keepdims, weights)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None,
             interpolation=None):
    """The q-th quantiles along axes."""
    if interpolation is not None:
        method = _check_interpolation(method, interpolation, "quantile")
    a = np.asanyarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    if isinstance(q, (int, float)) and a.dtype.kind == "f":
        q = np.asanyarray(q, dtype=a.dtype)
    q = _probabilities(a, q, False, "Quantiles must be in the range [0, 1]")
    return _run_quantile(a, q, axis, out, method, keepdims, weights)


def _replace_nan(a, value):
    a = np.asanyarray(a)
    if a.dtype == np.object_:
        mask = np.not_equal(a, a, dtype=bool)
    elif issubclass(a.dtype.type, np.inexact):
        mask = np.isnan(a)
    else:
        mask = None
    if mask is not None:
        a = np.array(a, subok=True, copy=True)
        np.copyto(a, value, where=mask)
    return a, mask


def nansum(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The sum, NaNs counted as zero."""
    a, _ = _replace_nan(a, 0)
    return np.sum(a, axis=axis, dtype=dtype, out=out, **given(keepdims=keepdims, initial=initial, where=where))


def nanprod(a, axis=None, dtype=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The product, NaNs counted as one."""
    a, _ = _replace_nan(a, 1)
    return np.prod(a, axis=axis, dtype=dtype, out=out, **given(keepdims=keepdims, initial=initial, where=where))


def nancumsum(a, axis=None, dtype=None, out=None):
    """The running sum, NaNs counted as zero."""
    a, _ = _replace_nan(a, 0)
    return np.cumsum(a, axis=axis, dtype=dtype, out=out)


def nancumprod(a, axis=None, dtype=None, out=None):
    """The running product, NaNs counted as one."""
    a, _ = _replace_nan(a, 1)
    return np.cumprod(a, axis=axis, dtype=dtype, out=out)


def _nan_extreme(a, axis, out, keepdims, initial, where, ufunc, fill):
    options = given(keepdims=keepdims, initial=initial, where=where)
    if not isinstance(a, np.ndarray) and np.size(a) == 0:
        return (np.amin if ufunc is np.fmin else np.amax)(a, axis=axis, out=out, **options)
    if type(a) is np.ndarray and a.dtype != np.object_:
        result = ufunc.reduce(a, axis=axis, out=out, **options)
        if np.isnan(result).any():
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
        return result
    a, mask = _replace_nan(a, fill)
    result = (np.amin if ufunc is np.fmin else np.amax)(a, axis=axis, out=out, **options)
    if mask is None:
        return result
    options.pop("initial", None)
    mask = np.all(mask, axis=axis, **options)
    if np.any(mask):
        if isinstance(result, np.ndarray):
            np.copyto(result, np.nan, where=mask)
        else:
            result = result.dtype.type(np.nan)
        warnings.warn("All-NaN axis encountered", RuntimeWarning, stacklevel=3)
    return result


def nanmin(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The least element, NaNs left out."""
    return _nan_extreme(a, axis, out, keepdims, initial, where, np.fmin, np.inf)


def nanmax(a, axis=None, out=None, keepdims=_NoValue, initial=_NoValue, where=_NoValue):
    """The greatest element, NaNs left out."""
    return _nan_extreme(a, axis, out, keepdims, initial, where, np.fmax, -np.inf)


def _nan_arg(find, a, axis, out, keepdims, fill):
    a, mask = _replace_nan(a, fill)
    if mask is not None and mask.size and np.any(np.all(mask, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return find(a, axis=axis, out=out, **given(keepdims=keepdims))


def nanargmin(a, axis=None, out=None, *, keepdims=_NoValue):
    """Where the least element is, NaNs left out."""
    return _nan_arg(np.argmin, a, axis, out, keepdims, np.inf)


def nanargmax(a, axis=None, out=None, *, keepdims=_NoValue):
    """Where the greatest element is, NaNs left out."""
    return _nan_arg(np.argmax, a, axis, out, keepdims, -np.inf)


def _ratio(a, b, out=None):
    with np.errstate(invalid="ignore", divide="ignore"):
        if isinstance(a, np.ndarray):
            if out is None:
                return np.divide(a, b, out=a, casting="unsafe")
            return np.divide(a, b, out=out, casting="unsafe")
        if out is None:
            return a.dtype.type(a / b) if hasattr(a, "dtype") else a / b
        return np.divide(a, b, out=out, casting="unsafe")


def _check_kinds(a, dtype, out):
    if dtype is not None:
        dtype = np.dtype(dtype)
        if not issubclass(dtype.type, np.inexact):
            raise TypeError("If a is inexact, then dtype must be inexact")
    if out is not None and not issubclass(out.dtype.type, np.inexact):
        raise TypeError("If a is inexact, then out must be inexact")


def nanmean(a, axis=None, dtype=None, out=None, keepdims=_NoValue, *, where=_NoValue):
    """The mean, NaNs left out."""
    a, mask = _replace_nan(a, 0)
    options = given(keepdims=keepdims, where=where)
    if mask is None:
        return np.mean(a, axis=axis, dtype=dtype, out=out, **options)
    _check_kinds(a, dtype, out)
    count = np.sum(~mask, axis=axis, dtype=np.intp, **options)
    total = np.sum(a, axis=axis, dtype=dtype, out=out, **options)
    avg = _ratio(total, count, out=out)
    if (count == 0).any():
        warnings.warn("Mean of empty slice", RuntimeWarning, stacklevel=2)
    return avg


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue,
           correction=_NoValue):
    """The variance, NaNs left out."""
    return _nanvar(a, axis, dtype, out, ddof, keepdims, where, mean, correction)


def _nanvar(a, axis, dtype, out, ddof, keepdims, where, mean, correction, root=False):
    arr, mask = _replace_nan(a, 0)
    if mask is None:
        return (np.std if root else np.var)(
            arr, axis=axis, dtype=dtype, out=out, ddof=ddof,
            **given(keepdims=keepdims, where=where, mean=mean, correction=correction)
        )
    _check_kinds(a, dtype, out)
    if correction is not _NoValue:
        if ddof != 0:
            raise ValueError("ddof and correction can't be provided simultaneously.")
        ddof = correction
    chosen = given(where=where)
    # A matrix keeps its axes, and its sum takes no keepdims.
    kept = {} if type(arr).__name__ == "matrix" else {"keepdims": True}
    count = np.sum(~mask, axis=axis, dtype=np.intp, **kept, **chosen)
    if mean is not _NoValue:
        avg = mean
    else:
        avg = _ratio(np.sum(arr, axis=axis, dtype=dtype, **kept, **chosen), count)
    np.subtract(arr, avg, out=arr, casting="unsafe", **chosen)
    np.copyto(arr, 0, where=mask)
    if issubclass(arr.dtype.type, np.complexfloating):
        squares = np.multiply(arr, arr.conj(), out=arr, **chosen).real
    else:
        squares = np.multiply(arr, arr, out=arr, **chosen)
    var = np.sum(squares, axis=axis, dtype=dtype, out=out, **given(keepdims=keepdims, where=where))
    if np.ndim(var) < count.ndim:
        count = np.squeeze(count, axis)
    free = count - ddof
    var = _ratio(var, free, out=out)
    bad = free <= 0
    if np.any(bad):
        warnings.warn("Degrees of freedom <= 0 for slice.", RuntimeWarning, stacklevel=3)
        if isinstance(var, np.ndarray):
            np.copyto(var, np.nan, where=bad, casting="unsafe")
        else:
            var = var.dtype.type(np.nan)
    if root:
        if isinstance(var, np.ndarray):
            return np.sqrt(var, out=var)
        return var.dtype.type(np.sqrt(var))
    return var


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, *, where=_NoValue, mean=_NoValue,
           correction=_NoValue):
    """The standard deviation, NaNs left out."""
    return _nanvar(a, axis, dtype, out, ddof, keepdims, where, mean, correction, root=True)


def _without_nan(line):
    mask = np.isnan(line)
    return line[~mask] if mask.any() else line


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=_NoValue):
    """The median, NaNs left out."""
    a = np.asanyarray(a)
    if a.size == 0:
        return np.nanmean(a, axis, out=out, **given(keepdims=keepdims))
    keepdims = False if keepdims is _NoValue else keepdims

    def one(line):
        rest = _without_nan(line) if line.dtype.kind in "fcmM" else line
        if rest.size == 0:
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=6)
            return line[0] if line.dtype.kind in "mM" else line.dtype.type(np.nan)
        return median(rest)

    return _over_axes(lambda x, axis, out: _by_line(one, x, axis, out), a, axis, keepdims, out)


def _by_line(one, a, axis, out):
    if axis is None or a.ndim == 1:
        result = one(a.ravel())
    else:
        result = np.apply_along_axis(one, axis, a)
        extra = np.ndim(result) - (a.ndim - 1)
        if extra > 0:
            axis %= a.ndim
            result = np.moveaxis(result, range(axis, axis + extra), range(extra))
    if out is not None:
        out[...] = result
        return out
    return result


def _nanquantile(a, q, axis, out, method, keepdims, weights):
    keepdims = False if keepdims is _NoValue else keepdims
    if a.size == 0:
        return np.nanmean(a, axis, out=out, keepdims=keepdims)
    if a.dtype.kind != "f":
        return _run_quantile(a, q, axis, out, method, keepdims, weights)
    if weights is not None:
        weights, axis = _quantile_weights(weights, method, a, axis)
        missing = np.isnan(a)
        none_left = np.all(missing, axis=axis, keepdims=True)
        weights = np.where(missing, none_left, weights)
        result = _run_quantile(np.where(missing & ~none_left, np.inf, a), q, axis, out, method, keepdims, weights)
        if np.any(none_left):
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=3)
        return result

    def one(line):
        rest = _without_nan(line)
        if rest.size == 0:
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=6)
            return np.full(q.shape, line.dtype.type(np.nan))[()]
        return _quantile(rest, q, 0, method)

    return _over_axes(lambda x, axis, out: _by_line(one, x, axis, out), a, axis, keepdims, out)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=_NoValue, *,
                  weights=None, interpolation=None):
    """The q-th percentiles, NaNs left out."""
    if interpolation is not None:
        method = _check_interpolation(method, interpolation, "nanpercentile")
    a = np.asanyarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    q = _probabilities(a, q, True, "Percentiles must be in the range [0, 100]")
    return _nanquantile(a, q, axis, out, method, keepdims, weights)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=_NoValue, *,
                weights=None, interpolation=None):
    """The q-th quantiles, NaNs left out."""
    if interpolation is not None:
        method = _check_interpolation(method, interpolation, "nanquantile")
    a = np.asanyarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    if isinstance(q, (int, float)) and a.dtype.kind == "f":
        q = np.asanyarray(q, dtype=a.dtype)
    q = _probabilities(a, q, False, "Quantiles must be in the range [0, 1]")
    return _nanquantile(a, q, axis, out, method, keepdims, weights)
