"""Making arrays: constants, progressions, grids, and joining and splitting them."""
import warnings

import numpy as np
from numpy._common import from_like
from numpy import _native


def fromiter(iter, dtype, count=-1, *, like=None):
    """An array of the items that an iterable gives."""
    if like is not None:
        return from_like(np.fromiter, 2, locals(), False)
    dtype = np.dtype(dtype)
    if dtype.itemsize == 0 and dtype.names is None:
        raise ValueError("Must specify length when using variable-size data-type.")
    items = []
    for x in iter:
        if count >= 0 and len(items) == count:
            break
        items.append(x)
    if count > len(items):
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    base, inner = (dtype.base, dtype.shape) if dtype.subdtype else (dtype, ())
    plain = not inner and dtype.names is None and dtype.kind != "O"
    if plain and not any([isinstance(x, (list, tuple, np.ndarray)) for x in items]):
        return np.array(items, dtype=base)
    result = np.empty((len(items),) + inner, base)
    for i, x in enumerate(items):
        result[i] = x
    return result


def concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting="same_kind"):
    """Arrays joined along an axis they have."""
    if not hasattr(arrays, "__getitem__"):
        if not hasattr(arrays, "__iter__"):
            raise TypeError("dispatcher for __array_function__ did not return an iterable")
        raise TypeError("The first input argument needs to be a sequence")
    items = [np.asanyarray(a) for a in arrays]
    joined = _native.concatenate(items, axis, out, dtype, casting)
    kind, priority = np.ndarray, 0.0
    for a in items:
        if type(a) is not np.ndarray and a.__array_priority__ > priority:
            kind, priority = type(a), a.__array_priority__
    return joined if kind is np.ndarray or out is not None else joined.view(kind)


concat = concatenate


def broadcast_to(array, shape, subok=False):
    """A read-only view of an array in a larger shape."""
    shape = tuple(shape) if np.iterable(shape) else (shape,)
    array = np.array(array, copy=None, subok=subok)
    if not shape and array.shape:
        raise ValueError("cannot broadcast a non-scalar to a scalar array")
    if any(n < 0 for n in shape):
        raise ValueError("all elements of broadcast shape must be non-negative")
    view = _native.broadcast_to(array, shape)
    return np.ndarray.view(view, type(array)) if type(array) is not np.ndarray else view


def broadcast_arrays(*args, subok=False):
    """The arrays as views that all have the shape they broadcast to."""
    args = [np.array(a, copy=None, subok=subok) for a in args]
    shape = broadcast(*args).shape
    result = []
    for a in args:
        if a.shape != shape:
            steps = (0,) * (len(shape) - a.ndim) + tuple(0 if n == 1 != m else s for n, m, s in
                                                        zip(a.shape, shape[len(shape) - a.ndim:], a.strides))
            view = _native.as_strided(a, shape, steps, a.flags.writeable)
            a = view.view(type(a)) if type(a) is not np.ndarray else view
        result.append(a)
    return tuple(result)


class broadcast:
    """Walks arrays together, as if all had the shape that they broadcast to."""

    __slots__ = ("_arrays", "_iters", "_index", "_shape", "_size")

    def __new__(cls, /, *args, **kwargs):
        if kwargs:
            raise ValueError("keyword arguments not accepted.")
        arrays = []
        for a in args:
            arrays.extend(a._arrays if isinstance(a, broadcast) else [np.asarray(a)])
        if len(arrays) > 64:
            raise ValueError("Need at least 0 and at most 64 array objects.")
        self = super().__new__(cls)
        self._arrays = arrays
        self._shape = np.broadcast_shapes(*[a.shape for a in arrays])
        self._size = 1
        for n in self._shape:
            self._size *= n
        self.reset()
        return self

    def reset(self):
        """Start again from the first place."""
        self._index = 0
        self._iters = tuple([_native.broadcast_to(a, self._shape).flat for a in self._arrays])

    def __iter__(self):
        return self

    def __next__(self):
        if self._index >= self._size:
            raise StopIteration
        self._index += 1
        return tuple([next(i) for i in self._iters])

    index = property(lambda self: self._index, doc="The place reached.")
    iters = property(lambda self: self._iters, doc="One flat iterator an array.")
    nd = ndim = property(lambda self: len(self._shape), doc="The number of axes.")
    numiter = property(lambda self: len(self._arrays), doc="The number of arrays.")
    shape = property(lambda self: self._shape, doc="The shape the arrays broadcast to.")
    size = property(lambda self: self._size, doc="The number of places.")


broadcast.__module__ = "numpy"


_PAD_OPTIONS = {
    "empty": (), "edge": (), "wrap": (), "constant": ("constant_values",), "linear_ramp": ("end_values",),
    "maximum": ("stat_length",), "mean": ("stat_length",), "median": ("stat_length",), "minimum": ("stat_length",),
    "reflect": ("reflect_type",), "symmetric": ("reflect_type",),
}


def _pairs(x, ndim, whole=False):
    """x as (before, after) for each axis, from first to last; whole: as numbers not below zero."""
    x = np.asarray(x)
    if whole:
        x = np.round(x).astype(np.intp, copy=False)
        if x.size and x.min() < 0:
            raise ValueError("index can't contain negative values")
    return list(np.broadcast_to(x, (ndim, 2)).flat)


def pad(array, pad_width, mode="constant", **kwargs):
    """An array with more elements around it."""
    array = np.asarray(array)
    pad_width = np.asarray(pad_width)
    if pad_width.dtype.kind != "i":
        raise TypeError("`pad_width` must be of integral type.")
    widths = [int(n) for n in _pairs(pad_width, array.ndim, True)]
    if callable(mode):
        return _pad_by(array, widths, mode, kwargs)
    if mode not in _PAD_OPTIONS:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(kwargs) - set(_PAD_OPTIONS[mode])
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    values, lengths = [], []
    if mode in ("constant", "linear_ramp"):
        for v in _pairs(kwargs.get("constant_values" if mode == "constant" else "end_values", 0), array.ndim):
            value = np.empty((), array.dtype)
            value[()] = v if array.dtype.kind == "O" else v.item()
            values.append(value)
    elif kwargs.get("stat_length") is not None:
        lengths = [int(n) for n in _pairs(kwargs["stat_length"], array.ndim, True)]
        if mode in ("mean", "median") and 0 in lengths:
            warnings.warn("Mean of empty slice.", RuntimeWarning, stacklevel=2)
    return _native.pad(array, tuple(widths), mode, values, tuple(lengths), kwargs.get("reflect_type", "even") == "odd")


def _pad_by(array, widths, function, kwargs):
    """The room filled with zeros, then by a function of each line."""
    padded = _native.pad(array, tuple(widths), "constant", [np.zeros((), array.dtype)] * len(widths), (), False)
    for axis in range(array.ndim):
        lines = np.moveaxis(padded, axis, -1)
        for place in np.ndindex(lines.shape[:-1]):
            function(lines[place], (widths[2 * axis], widths[2 * axis + 1]), axis, kwargs)
    return padded
