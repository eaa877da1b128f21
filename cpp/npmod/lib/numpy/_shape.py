"""Joining, splitting, repeating and turning arrays."""
import operator
import warnings

import numpy as np
from numpy._common import normalize_axis_index, normalize_axis_tuple


def _at_least(arys, widen):
    if len(arys) == 1:
        return widen(np.asanyarray(arys[0]))
    return tuple([widen(np.asanyarray(a)) for a in arys])


def atleast_1d(*arys):
    """The arguments as arrays of one axis or more."""
    return _at_least(arys, lambda a: a.reshape(1) if a.ndim == 0 else a)


def atleast_2d(*arys):
    """The arguments as arrays of two axes or more."""

    def widen(a):
        if a.ndim == 0:
            return a.reshape(1, 1)
        return a[np.newaxis, :] if a.ndim == 1 else a

    return _at_least(arys, widen)


def atleast_3d(*arys):
    """The arguments as arrays of three axes or more."""

    def widen(a):
        if a.ndim == 0:
            return a.reshape(1, 1, 1)
        if a.ndim == 1:
            return a[np.newaxis, :, np.newaxis]
        return a[:, :, np.newaxis] if a.ndim == 2 else a

    return _at_least(arys, widen)


def _sequence(arrays, who):
    if not hasattr(arrays, "__getitem__"):
        raise TypeError('arrays to stack must be passed as a "sequence" type such as list or tuple.')
    return tuple(arrays)


def _listed(result):
    return result if isinstance(result, (tuple, list)) else (result,)


def vstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays joined as rows."""
    arrays = _listed(atleast_2d(*_sequence(tup, "vstack")))
    return np.concatenate(arrays, 0, dtype=dtype, casting=casting)


def hstack(tup, *, dtype=None, casting="same_kind"):
    """Arrays joined side by side."""
    arrays = _listed(atleast_1d(*_sequence(tup, "hstack")))
    axis = 0 if arrays and arrays[0].ndim == 1 else 1
    return np.concatenate(arrays, axis, dtype=dtype, casting=casting)


def dstack(tup):
    """Arrays joined along the third axis."""
    return np.concatenate(_listed(atleast_3d(*_sequence(tup, "dstack"))), 2)


def column_stack(tup):
    """One-axis arrays as the columns of an array."""
    arrays = []
    for v in _sequence(tup, "column_stack"):
        a = np.asanyarray(v)
        if a.ndim < 2:
            a = np.array(a, copy=None, subok=True, ndmin=2).T
        arrays.append(a)
    return np.concatenate(arrays, 1)


def row_stack(tup, *, dtype=None, casting="same_kind"):
    """The older name of vstack."""
    warnings.warn("`row_stack` alias is deprecated. Use `np.vstack` directly.", DeprecationWarning, stacklevel=2)
    return vstack(tup, dtype=dtype, casting=casting)


def stack(arrays, axis=0, out=None, *, dtype=None, casting="same_kind"):
    """Arrays of one shape joined along a new axis."""
    arrays = [np.asanyarray(a) for a in _sequence(arrays, "stack")]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if len({a.shape for a in arrays}) != 1:
        raise ValueError("all input arrays must have the same shape")
    axis = normalize_axis_index(axis, arrays[0].ndim + 1)
    key = (slice(None),) * axis + (np.newaxis,)
    return np.concatenate([a[key] for a in arrays], axis=axis, out=out, dtype=dtype, casting=casting)


def unstack(x, /, *, axis=0):
    """The parts of an array along an axis, as a tuple."""
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(moveaxis(x, axis, 0))


def block(arrays):
    """An array of nested lists of blocks."""
    depths = []

    def measure(item, where):
        if type(item) is tuple:
            raise TypeError(
                "{} is a tuple. Only lists can be used to arrange blocks, and np.block does not allow implicit "
                "conversion from tuple to ndarray.".format(path(where))
            )
        if type(item) is not list:
            depths.append((len(where), np.ndim(item), where))
            return len(where)
        if not item:
            raise ValueError("List at {} cannot be empty".format(path(where)))
        first = None
        for i, part in enumerate(item):
            depth = measure(part, where + [i])
            if first is None:
                first, first_at = depth, deepest(part, where + [i])
            elif depth != first:
                raise ValueError(
                    "List depths are mismatched. First element was at depth {}, but there is an element at depth {} "
                    "({})".format(first, depth, path(deepest(part, where + [i])))
                )
        return first

    def deepest(item, where):
        while type(item) is list and item:
            item, where = item[0], where + [0]
        return where

    def path(where):
        return "arrays" + "".join("[{}]".format(i) for i in where if i is not None)

    depth = measure(arrays, [])
    ndim = max([depth] + [n for _, n, _ in depths])

    def join(item, level):
        if level == depth:
            return np.array(item, ndmin=ndim, copy=None, subok=True)
        parts = [join(part, level + 1) for part in item]
        return np.concatenate(parts, axis=-(depth - level))

    result = join(arrays, 0)
    return result.copy() if depth == 0 else result


def array_split(ary, indices_or_sections, axis=0):
    """An array in parts, which may differ in length."""
    total = ary.shape[axis] if hasattr(ary, "shape") else len(ary)
    try:
        edges = [0] + list(indices_or_sections) + [total]
    except TypeError:
        sections = int(indices_or_sections)
        if sections <= 0:
            raise ValueError("number sections must be larger than 0.") from None
        each, extra = divmod(total, sections)
        edges = np.cumsum([0] + extra * [each + 1] + (sections - extra) * [each], dtype=np.intp)
    turned = np.swapaxes(ary, axis, 0)
    return [np.swapaxes(turned[edges[i] : edges[i + 1]], axis, 0) for i in range(len(edges) - 1)]


def split(ary, indices_or_sections, axis=0):
    """An array in parts of one length, or cut at the given places."""
    try:
        len(indices_or_sections)
    except TypeError:
        if ary.shape[axis] % indices_or_sections:
            raise ValueError("array split does not result in an equal division") from None
    return array_split(ary, indices_or_sections, axis)


def hsplit(ary, indices_or_sections):
    """An array in parts side by side."""
    if np.ndim(ary) == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return split(ary, indices_or_sections, 1 if ary.ndim > 1 else 0)


def vsplit(ary, indices_or_sections):
    """An array in parts, rows apart."""
    if np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return split(ary, indices_or_sections, 0)


def dsplit(ary, indices_or_sections):
    """An array in parts along the third axis."""
    if np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
    return split(ary, indices_or_sections, 2)


def tile(A, reps):
    """An array repeated as tiles are."""
    try:
        reps = tuple(reps)
    except TypeError:
        reps = (reps,)
    d = len(reps)
    if all(x == 1 for x in reps) and isinstance(A, np.ndarray):
        return np.array(A, copy=True, subok=True, ndmin=d)
    c = np.array(A, copy=None, subok=True, ndmin=d)
    reps = (1,) * (c.ndim - d) + reps
    shape = tuple(n * r for n, r in zip(c.shape, reps))
    n = c.size
    if n > 0:
        for length, r in zip(c.shape, reps):
            if r != 1:
                c = c.reshape(-1, n).repeat(r, 0)
            n //= length
    return c.reshape(shape)


def kron(a, b):
    """The Kronecker product of two arrays."""
    b = np.asanyarray(b)
    a = np.array(a, copy=None, subok=True, ndmin=b.ndim)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    of_matrix = any([_is_matrix(x) for x in (a, b)])
    if of_matrix:
        a, b = np.asarray(a), np.asarray(b)
    ndim = max(a.ndim, b.ndim)
    a_shape = (1,) * (ndim - a.ndim) + a.shape
    b_shape = (1,) * (ndim - b.ndim) + b.shape
    left, right, shape = [], [], []
    for m, n in zip(a_shape, b_shape):
        left += [m, 1]
        right += [1, n]
        shape.append(m * n)
    result = np.multiply(a.reshape(left), b.reshape(right)).reshape(shape)
    return np.asmatrix(result) if of_matrix else result


def _is_matrix(a):
    """Whether an array is an np.matrix, without loading it for that."""
    return type(a) is not np.ndarray and any([c.__name__ == "matrix" for c in type(a).__mro__])


def expand_dims(a, axis):
    """An array with new axes of length one."""
    a = np.asanyarray(a)
    if _is_matrix(a):
        a = np.asarray(a)
    if not isinstance(axis, (tuple, list)):
        axis = (axis,)
    ndim = len(axis) + a.ndim
    axis = normalize_axis_tuple(axis, ndim)
    lengths = iter(a.shape)
    return a.reshape([1 if i in axis else next(lengths) for i in range(ndim)])


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function of one-axis arrays, applied to each line of an array along an axis."""
    arr = np.asanyarray(arr)
    axis = normalize_axis_index(axis, arr.ndim)
    turned = np.moveaxis(arr, axis, -1)
    outer = turned.shape[:-1]
    places = list(np.ndindex(outer))
    if not places:
        raise ValueError("Cannot apply_along_axis when any iteration dimensions are 0")
    first = np.asanyarray(func1d(turned[places[0]], *args, **kwargs))
    if _is_matrix(first):
        buffer = np.zeros(outer + first.shape, first.dtype)
    else:
        buffer = np.zeros_like(first, shape=outer + first.shape)
    buffer[places[0]] = first
    for place in places[1:]:
        buffer[place] = np.asanyarray(func1d(turned[place], *args, **kwargs))
    n, m = len(outer), first.ndim
    order = tuple(range(axis)) + tuple(range(n, n + m)) + tuple(range(axis, n))
    result = buffer.transpose(order)
    return result if not hasattr(arr, "__array_wrap__") or type(arr) is np.ndarray else arr.__array_wrap__(result)


def apply_over_axes(func, a, axes):
    """A function of an array and an axis, applied over several axes in turn."""
    value = np.asarray(a)
    ndim = value.ndim
    if np.array(axes).ndim == 0:
        axes = (axes,)
    for axis in axes:
        axis = ndim + axis if axis < 0 else axis
        result = func(value, axis)
        if result.ndim != value.ndim:
            result = expand_dims(result, axis)
            if result.ndim != value.ndim:
                raise ValueError("function is not returning an array of the correct shape")
        value = result
    return value


def _along_axis(shape, indices, axis):
    if not np.issubdtype(indices.dtype, np.integer):
        raise IndexError("`indices` must be an integer array")
    if len(shape) != indices.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    ones = (1,) * indices.ndim
    return tuple(
        indices if i == axis else np.arange(n).reshape(ones[:i] + (-1,) + ones[i + 1 :]) for i, n in enumerate(shape)
    )


def take_along_axis(arr, indices, axis):
    """What the indices, matched with the lines of an array, take of it."""
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        arr = arr.ravel() if isinstance(arr, np.ndarray) else np.array(arr).ravel()
        axis = 0
    else:
        axis = normalize_axis_index(axis, arr.ndim)
    return arr[_along_axis(arr.shape, indices, axis)]


def put_along_axis(arr, indices, values, axis):
    """Put values where take_along_axis would take."""
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        arr = arr.flat
        arr[indices] = values
        return
    axis = normalize_axis_index(axis, arr.ndim)
    arr[_along_axis(arr.shape, indices, axis)] = values


def moveaxis(a, source, destination):
    """An array with axes moved, the others in their order."""
    if not hasattr(a, "transpose"):
        a = np.asarray(a)
    source = normalize_axis_tuple(source, a.ndim, "source")
    destination = normalize_axis_tuple(destination, a.ndim, "destination")
    if len(source) != len(destination):
        raise ValueError("`source` and `destination` arguments must have the same number of elements")
    order = [n for n in range(a.ndim) if n not in source]
    for to, at in sorted(zip(destination, source)):
        order.insert(to, at)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    """An array with one axis rolled back to a place."""
    n = a.ndim
    axis = normalize_axis_index(axis, n)
    if start < 0:
        start += n
    if not 0 <= start < n + 1:
        raise np.exceptions.AxisError(
            "'%s' arg requires %d <= %s < %d, but %d was passed in" % ("start", -n, "start", n + 1, start)
        )
    if axis < start:
        start -= 1
    if axis == start:
        return a[...]
    axes = list(range(n))
    axes.remove(axis)
    axes.insert(start, axis)
    return a.transpose(axes)


def flip(m, axis=None):
    """An array with the elements reversed along axes."""
    if not hasattr(m, "ndim"):
        m = np.asarray(m)
    if axis is None:
        key = (slice(None, None, -1),) * m.ndim
    else:
        axis = normalize_axis_tuple(axis, m.ndim)
        key = tuple(slice(None, None, -1) if i in axis else slice(None) for i in range(m.ndim))
    return m[key]


def fliplr(m):
    """An array with its columns in reverse."""
    m = np.asanyarray(m)
    if m.ndim < 2:
        raise ValueError("Input must be >= 2-d.")
    return m[:, ::-1]


def flipud(m):
    """An array with its rows in reverse."""
    m = np.asanyarray(m)
    if m.ndim < 1:
        raise ValueError("Input must be >= 1-d.")
    return m[::-1, ...]


def rot90(m, k=1, axes=(0, 1)):
    """An array turned by quarters in the plane of two axes."""
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = np.asanyarray(m)
    if axes[0] == axes[1] or np.absolute(axes[0] - axes[1]) == m.ndim:
        raise ValueError("Axes must be different.")
    if not (-m.ndim <= axes[0] < m.ndim and -m.ndim <= axes[1] < m.ndim):
        raise ValueError("Axes={} out of range for array of ndim={}.".format(axes, m.ndim))
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return flip(flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    if k == 1:
        return np.transpose(flip(m, axes[1]), order)
    return flip(np.transpose(m, order), axes[1])


def roll(a, shift, axis=None):
    """An array with the elements moved along, the last ones coming in at the front."""
    a = np.asanyarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    axis = normalize_axis_tuple(axis, a.ndim, allow_duplicate=True)
    pairs = np.broadcast(shift, axis)
    if pairs.ndim > 1:
        raise ValueError("'shift' and 'axis' should be scalars or 1D sequences")
    shifts = {ax: 0 for ax in range(a.ndim)}
    for by, ax in pairs:
        shifts[int(ax)] += int(by)
    moves = [[(slice(None), slice(None))]] * a.ndim
    for ax, by in shifts.items():
        by %= a.shape[ax] or 1
        if by:
            moves[ax] = [(slice(None, -by), slice(by, None)), (slice(-by, None), slice(None, by))]
    result = np.empty_like(a)
    keys = [((), ())]
    for choices in moves:
        keys = [(f + (x,), t + (y,)) for f, t in keys for x, y in choices]
    for source, target in keys:
        result[target] = a[source]
    return result


def resize(a, new_shape):
    """An array of the new shape, filled with repeats of the old elements."""
    if isinstance(new_shape, (int, np.integer)):
        new_shape = (new_shape,)
    a = np.ravel(a)
    size = 1
    for n in new_shape:
        size *= n
        if n < 0:
            raise ValueError("all elements of `new_shape` must be non-negative")
    if a.size == 0 or size == 0:
        return np.zeros_like(a, shape=new_shape)
    a = np.concatenate((a,) * -(-size // a.size))[:size]
    return np.reshape(a, new_shape)


def append(arr, values, axis=None):
    """An array with values joined at the end."""
    arr = np.asanyarray(arr)
    if axis is None:
        if arr.ndim != 1:
            arr = arr.ravel()
        values = np.ravel(values)
        axis = arr.ndim - 1
    return np.concatenate((arr, values), axis=axis)


def delete(arr, obj, axis=None):
    """An array without the parts at the given places."""
    arr = np.asanyarray(arr)
    layout = "F" if arr.flags.fnc else "C"
    wrap = None if type(arr) is np.ndarray else arr.__array_wrap__
    if axis is None:
        if arr.ndim != 1:
            arr = arr.ravel()
        axis = arr.ndim - 1
    else:
        axis = normalize_axis_index(axis, arr.ndim)
    n = arr.shape[axis]
    keep = np.ones(n, dtype=bool)
    if isinstance(obj, slice):
        keep[obj] = False
    elif isinstance(obj, (int, np.integer)) and not isinstance(obj, bool):
        _check_place(obj, axis, n)
        keep[obj] = False
    else:
        single = not isinstance(obj, np.ndarray)
        obj = np.asarray(obj)
        if obj.size == 0 and single:
            obj = obj.astype(np.intp)
        elif obj.size == 1 and obj.dtype.kind in "ui":
            _check_place(obj.item(), axis, n)
        if obj.dtype == bool:
            if obj.shape != (n,):
                raise ValueError(
                    "boolean array argument obj to delete must be one dimensional and match the axis length of "
                    "{}".format(n)
                )
            keep = ~obj
        else:
            keep[obj,] = False
    result = arr[(slice(None),) * axis + (keep,)]
    if layout == "F":
        result = np.asarray(result, order="F")
    return wrap(result, None, False) if wrap else result


def _check_place(at, axis, n, extra=0):
    if not -n <= at < n + extra:
        raise IndexError("index {} is out of bounds for axis {} with size {}".format(at, axis, n))


def insert(arr, obj, values, axis=None):
    """An array with values put in before the given places."""
    arr = np.asanyarray(arr)
    wrap = None if type(arr) is np.ndarray else arr.__array_wrap__
    arr = np.asarray(arr)
    layout = "F" if arr.flags.fnc else "C"
    if axis is None:
        if arr.ndim != 1:
            arr = arr.ravel()
        axis = arr.ndim - 1
    else:
        axis = normalize_axis_index(axis, arr.ndim)
    n = arr.shape[axis]
    before = (slice(None),) * axis
    shape = list(arr.shape)
    if isinstance(obj, slice):
        places = np.arange(*obj.indices(n), dtype=np.intp)
    else:
        places = np.array(obj)
        if places.dtype == bool:
            if obj.ndim != 1:
                raise ValueError("boolean array argument obj to insert must be one dimensional")
            places = np.flatnonzero(obj)
        elif places.ndim > 1:
            raise ValueError("index array argument obj to insert must be one dimensional or scalar")
    if places.size == 1:
        at = places.item()
        if not -n <= at <= n:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
        if at < 0:
            at += n
        values = np.array(values, copy=None, ndmin=arr.ndim, dtype=arr.dtype)
        if places.ndim == 0:
            values = np.moveaxis(values, 0, axis)
        count = values.shape[axis]
        shape[axis] += count
        result = np.empty(shape, arr.dtype, layout)
        result[before + (slice(None, at),)] = arr[before + (slice(None, at),)]
        result[before + (slice(at, at + count),)] = values
        result[before + (slice(at + count, None),)] = arr[before + (slice(at, None),)]
        return wrap(result, None, False) if wrap else result
    if places.size == 0 and not isinstance(obj, np.ndarray):
        places = places.astype(np.intp)
    places[places < 0] += n
    count = len(places)
    order = places.argsort(kind="mergesort")
    places[order] += np.arange(count)
    shape[axis] += count
    old = np.ones(shape[axis], dtype=bool)
    old[places] = False
    result = np.empty(shape, arr.dtype, layout)
    result[before + (places,)] = values
    result[before + (old,)] = arr
    return wrap(result, None, False) if wrap else result


def trim_zeros(filt, trim="fb", axis=None):
    """A sequence without the zeros at its ends."""
    trim = trim.lower()
    if trim not in {"fb", "bf", "f", "b"}:
        raise ValueError(f"unexpected character(s) in `trim`: {trim!r}")
    a = np.asarray(filt)
    places = np.argwhere(a != 0 if a.dtype == object else a)
    if axis is None:
        axes = tuple(range(a.ndim))
    else:
        axes = normalize_axis_tuple(axis, a.ndim, argname="axis")
    if len(places) == 0:
        first, last = (0,) * a.ndim, (0,) * a.ndim
        last = tuple(first)
    else:
        first = [int(i) for i in places.min(axis=0)]
        last = [int(i) + 1 for i in places.max(axis=0)]
        if "f" not in trim:
            first = [0] * a.ndim
        if "b" not in trim:
            last = list(a.shape)
    key = tuple(slice(first[i], last[i]) if i in axes else slice(None) for i in range(a.ndim))
    return filt[key[0]] if len(key) == 1 else filt[key]
