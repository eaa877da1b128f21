"""Arrays as sets: their unique elements, unions, members."""
import typing

import numpy as np
from numpy._common import normalize_axis_index


class UniqueAllResult(typing.NamedTuple):
    values: object
    indices: object
    inverse_indices: object
    counts: object


class UniqueCountsResult(typing.NamedTuple):
    values: object
    counts: object


class UniqueInverseResult(typing.NamedTuple):
    values: object
    inverse_indices: object


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    """The sorted elements without repeats, and where and how often they occur."""
    ar = np.asanyarray(ar)
    if axis is None or ar.ndim == 1:
        if axis is not None:
            normalize_axis_index(axis, ar.ndim)
        result = _unique_flat(
            ar.ravel(), return_index, return_inverse, return_counts, equal_nan, ar.shape, axis is None
        )
        return result[0] if len(result) == 1 else result
    try:
        ar = np.moveaxis(ar, axis, 0)
    except np.exceptions.AxisError:
        raise np.exceptions.AxisError(axis, ar.ndim) from None
    shape, kind = ar.shape, ar.dtype
    if kind.hasobject:
        raise TypeError("The axis argument to unique is not supported for dtype {dt}".format(dt=kind))
    n = shape[0]
    width = 1
    for length in shape[1:]:
        width *= length
    rows = np.ascontiguousarray(ar).reshape(n, width)
    if width == 0:
        order = np.zeros(n, np.intp) if n == 0 else np.arange(n)
    else:
        order = np.lexsort(rows.T[::-1])
    rows_sorted = rows[order]
    first = np.ones(n, dtype=bool)
    if n > 1:
        first[1:] = (rows_sorted[1:] != rows_sorted[:-1]).any(axis=1)
    values = rows_sorted[first].reshape((int(first.sum()),) + shape[1:])
    result = (np.moveaxis(values.astype(kind, copy=False), 0, axis),)
    if return_index:
        result += (order[first],)
    if return_inverse:
        inverse = np.empty(n, dtype=np.intp)
        inverse[order] = np.cumsum(first) - 1
        result += (inverse,)
    if return_counts:
        places = np.concatenate(np.nonzero(first) + ([n],))
        result += (np.diff(places),)
    return result[0] if len(result) == 1 else result


def _unique_flat(ar, return_index, return_inverse, return_counts, equal_nan, shape, reshape_inverse):
    if return_index or return_inverse:
        order = ar.argsort(kind="mergesort" if return_index else "quicksort")
        a = ar[order]
    else:
        a = np.sort(ar)
    first = np.empty(a.shape, dtype=bool)
    first[:1] = True
    n = len(a)
    if equal_nan and n > 0 and a.dtype.kind in "cfmM" and np.isnan(a[-1]):
        if a.dtype.kind == "c":
            nan_at = np.searchsorted(np.isnan(a), True, side="left")
        else:
            nan_at = np.searchsorted(a, a[-1], side="left")
        if nan_at > 0:
            first[1:nan_at] = a[1:nan_at] != a[: nan_at - 1]
        first[nan_at] = True
        first[nan_at + 1 :] = False
    else:
        first[1:] = a[1:] != a[:-1]
    result = (a[first],)
    if return_index:
        result += (order[first],)
    if return_inverse:
        inverse = np.empty(first.shape, dtype=np.intp)
        inverse[order] = np.cumsum(first) - 1
        result += (inverse.reshape(shape) if reshape_inverse else inverse,)
    if return_counts:
        places = np.concatenate(np.nonzero(first) + ([n],))
        result += (np.diff(places),)
    return result


def unique_all(x):
    """The unique values, their first places, the inverse and the counts; NaNs each their own."""
    return UniqueAllResult(*unique(x, True, True, True, equal_nan=False))


def unique_counts(x):
    """The unique values and their counts; NaNs each their own."""
    return UniqueCountsResult(*unique(x, return_counts=True, equal_nan=False))


def unique_inverse(x):
    """The unique values and the inverse; NaNs each their own."""
    return UniqueInverseResult(*unique(x, return_inverse=True, equal_nan=False))


def unique_values(x):
    """The unique values; NaNs each their own."""
    return unique(x, equal_nan=False)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The sorted elements that are in both arrays."""
    ar1 = np.asanyarray(ar1)
    ar2 = np.asanyarray(ar2)
    if assume_unique:
        ar1 = ar1.ravel()
        ar2 = ar2.ravel()
    elif return_indices:
        ar1, at1 = unique(ar1, return_index=True)
        ar2, at2 = unique(ar2, return_index=True)
    else:
        ar1 = unique(ar1)
        ar2 = unique(ar2)
    both = np.concatenate((ar1, ar2))
    if not return_indices:
        both.sort()
        return both[:-1][both[1:] == both[:-1]]
    order = np.argsort(both, kind="mergesort")
    both = both[order]
    same = both[1:] == both[:-1]
    places1 = order[:-1][same]
    places2 = order[1:][same] - ar1.size
    if not assume_unique:
        places1 = at1[places1]
        places2 = at2[places2]
    return both[:-1][same], places1, places2


def setxor1d(ar1, ar2, assume_unique=False):
    """The sorted elements that are in just one of the arrays."""
    if not assume_unique:
        ar1 = unique(ar1)
        ar2 = unique(ar2)
    both = np.concatenate((ar1, ar2), axis=None)
    if both.size == 0:
        return both
    both.sort()
    changes = np.concatenate(([True], both[1:] != both[:-1], [True]))
    return both[changes[1:] & changes[:-1]]


def _members(ar1, ar2, assume_unique, invert, kind):
    ar1 = np.asarray(ar1).ravel()
    ar2 = np.asarray(ar2).ravel()
    if ar2.dtype == object:
        ar2 = ar2.reshape(-1, 1)
    if kind not in {None, "sort", "table"}:
        raise ValueError(f"Invalid kind: '{kind}'. Please use None, 'sort' or 'table'.")
    if kind == "table" and not all(a.dtype.kind in "uib" for a in (ar1, ar2)):
        raise ValueError("The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.")
    if ar2.dtype == object or ar1.dtype == object or len(ar2) < 10 * len(ar1) ** 0.145:
        mask = np.ones(len(ar1), dtype=bool) if invert else np.zeros(len(ar1), dtype=bool)
        for a in ar2.ravel():
            if invert:
                mask &= ar1 != a
            else:
                mask |= ar1 == a
        return mask
    if not assume_unique:
        ar1, back = unique(ar1, return_inverse=True)
        ar2 = unique(ar2)
    both = np.concatenate((ar1, ar2))
    order = both.argsort(kind="mergesort")
    ordered = both[order]
    if invert:
        changes = np.concatenate((ordered[1:] != ordered[:-1], [invert]))
    else:
        changes = np.concatenate((ordered[1:] == ordered[:-1], [invert]))
    result = np.empty(both.shape, dtype=bool)
    result[order] = changes
    return result[: len(ar1)] if assume_unique else result[back]


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    """Which elements of one array are in another; an older form of isin."""
    import warnings

    warnings.warn("`in1d` is deprecated. Use `np.isin` instead.", DeprecationWarning, stacklevel=2)
    return _members(ar1, ar2, assume_unique, invert, kind)


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Which elements of one array are in another."""
    element = np.asarray(element)
    return _members(element, test_elements, assume_unique, invert, kind).reshape(element.shape)


def union1d(ar1, ar2):
    """The sorted elements that are in either array."""
    return unique(np.concatenate((ar1, ar2), axis=None))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The elements of the first array that are not in the second."""
    if assume_unique:
        ar1 = np.asarray(ar1).ravel()
    else:
        ar1 = unique(ar1)
        ar2 = unique(ar2)
    return ar1[_members(ar1, ar2, True, True, None)]
