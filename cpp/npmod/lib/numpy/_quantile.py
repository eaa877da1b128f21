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
    ordered = np.sort(a, axis=axis)
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

_alpha_beta = {
    "interpolated_inverted_cdf": (0, 1),
    "hazen": (0.5, 0.5),
    "weibull": (0, 0),
    "median_unbiased": (1 / 3.0, 1 / 3.0),
    "normal_unbiased": (3 / 8.0, 3 / 8.0),
}


def _virtual_index(method, n, q):
    if method == "linear":
        return (n - 1) * q
    if method == "lower":
        return np.floor((n - 1) * q).astype(np.intp)
    if method == "higher":
        return np.ceil((n - 1) * q).astype(np.intp)
    if method == "nearest":
        return _round_half_even((n - 1) * q)
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


def _round_half_even(x):
    return np.around(x).astype(np.intp)


def _steps(index, stays):
    low = np.floor(index)
    at = np.where(stays(index - low, index), low, low + 1).astype(np.intp)
    return np.where(at < 0, 0, at)


def _lerp(a, b, t):
    difference = np.subtract(b, a)
    result = np.where(t >= 0.5, b - difference * (1 - t), a + difference * t)
    return np.where(a == b, a, result)


def _quantile(a, q, axis=None, method="linear", out=None, weights=None):
    # q: array of probabilities; the result has q's axes first
    if axis is None:
        if a.ndim != 1:
            a = a.ravel()
            weights = None if weights is None else weights.ravel()
        axis = 0
    a = np.moveaxis(a, axis, 0)
    n = a.shape[0]
    if weights is not None:
        result = _weighted(a, q, np.moveaxis(weights, axis, 0) if weights.ndim > 1 else weights)
    else:
        if n == 0:
            raise IndexError("index -1 is out of bounds for axis 0 with size 0")
        if method not in _methods:
            raise ValueError(
                f"{method!r} is not a valid method. Use one of: "
                "dict_keys(['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', "
                "'interpolated_inverted_cdf', 'hazen', 'weibull', 'linear', 'median_unbiased', 'normal_unbiased', "
                "'lower', 'higher', 'midpoint', 'nearest'])"
            )
        ordered = np.sort(a, axis=0)
        index = np.asanyarray(_virtual_index(method, n, q))
        if index.dtype.kind in "iu":
            result = np.take(ordered, index, axis=0)
        else:
            low = np.floor(index)
            gamma = index - low
            if method == "averaged_inverted_cdf":
                gamma = np.where(gamma == 0, 0.5, 1.0)
            elif method == "midpoint":
                gamma = np.where(gamma == 0, 0.0, 0.5)
            low = np.clip(low, -1, n - 1).astype(np.intp)
            high = np.where(index >= n - 1, n - 1, np.where(index < 0, 0, low + 1))
            low = np.where(index >= n - 1, n - 1, np.where(index < 0, 0, low))
            gamma = gamma.reshape(gamma.shape + (1,) * (ordered.ndim - 1))
            gamma = gamma.astype(np.result_type(ordered.dtype, gamma.dtype) if ordered.dtype.kind == "f" else gamma.dtype)
            result = _lerp(ordered[low], ordered[high], gamma)
            if ordered.dtype.kind == "f" and q.dtype == ordered.dtype:
                result = result.astype(ordered.dtype, copy=False)
        if a.dtype.kind in "fcmM":
            missing = np.isnan(ordered[-1])
            if np.any(missing):
                result = np.where(missing, ordered[-1], result)
    result = np.asanyarray(result)
    if out is not None:
        out[...] = result
        return out
    return result[()] if result.ndim == 0 else result


def _weighted(a, q, weights):
    if weights.ndim != a.ndim:
        weights = weights.reshape(weights.shape + (1,) * (a.ndim - weights.ndim))
    weights = np.broadcast_to(weights, a.shape)
    order = np.argsort(a, axis=0, kind="stable")
    ordered = np.take_along_axis(a, order, axis=0)
    cdf = np.take_along_axis(weights, order, axis=0).cumsum(axis=0, dtype=np.float64)
    cdf = cdf / cdf[-1, ...]
    if np.any(cdf[-1, ...] == 0):
        cdf[cdf[-1, ...] == 0] = np.nan
    result = np.empty(q.shape + a.shape[1:], dtype=a.dtype)
    for place in np.ndindex(*a.shape[1:]):
        line = (slice(None),) + place
        at = np.searchsorted(cdf[line], q.ravel(), side="left")
        at = np.minimum(at, a.shape[0] - 1)
        result[(Ellipsis,) + place] = ordered[line][at].reshape(q.shape)
    return result


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
    if (type(a) is np.ndarray or not isinstance(a, np.ndarray)) and np.asanyarray(a).dtype != np.object_:
        result = ufunc.reduce(np.asanyarray(a), axis=axis, out=out, **options)
        if np.isnan(result).any():
            what = "slice" if ufunc is np.fmin or result.ndim else "axis"
            warnings.warn(f"All-NaN {what} encountered", RuntimeWarning, stacklevel=3)
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
    count = np.sum(~mask, axis=axis, dtype=np.intp, keepdims=True, **chosen)
    if mean is not _NoValue:
        avg = mean
    else:
        avg = _ratio(np.sum(arr, axis=axis, dtype=dtype, keepdims=True, **chosen), count)
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
        rest = _without_nan(line) if line.dtype.kind in "fc" else line
        if rest.size == 0:
            warnings.warn("All-NaN slice encountered", RuntimeWarning, stacklevel=6)
            return line.dtype.type(np.nan)
        return median(rest)

    return _over_axes(lambda x, axis, out: _by_line(one, x, axis, out), a, axis, keepdims, out)


def _by_line(one, a, axis, out):
    if axis is None or a.ndim == 1:
        result = one(a.ravel())
    else:
        result = np.apply_along_axis(one, axis, a)
        if np.ndim(result) > a.ndim - 1:
            result = np.moveaxis(result, axis, 0)
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
        weights = np.where(np.isnan(a), 0, weights)
        return _run_quantile(np.where(np.isnan(a), np.inf, a), q, axis, out, method, keepdims, weights)

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
