"""Making arrays: constants, progressions, grids, and joining and splitting them."""
import numpy as np
from numpy import _native


def fromiter(iter, dtype, count=-1, *, like=None):
    items = []
    for x in iter:
        if count >= 0 and len(items) == count:
            break
        items.append(x)
    if count > len(items):
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(items)} items.")
    return np.array(items, dtype=dtype)


def concatenate(arrays, /, axis=0, out=None, *, dtype=None, casting="same_kind"):
    items = [np.asanyarray(a) for a in arrays]
    return _native.concatenate(items, axis, out, dtype, casting)


concat = concatenate


def broadcast_to(array, shape, subok=False):
    array = np.array(array, copy=None, subok=subok)
    return _native.broadcast_to(array, shape)


def broadcast_arrays(*args, subok=False):
    args = [np.array(a, copy=None, subok=subok) for a in args]
    shape = _native.broadcast_shape(tuple(a.shape for a in args))
    return tuple(a if a.shape == shape else np.lib.stride_tricks.as_strided(_native.broadcast_to(a, shape)) for a in args)


def pad(array, pad_width, mode='constant', **kwargs):
    array = np.asarray(array)
    widths = np.broadcast_to(np.asarray(pad_width), (array.ndim, 2)).tolist()
    if any(w < 0 for pair in widths for w in pair):
        raise ValueError("index can't contain negative values")
    values = []
    if mode in ('constant', 'linear_ramp'):
        given = kwargs.get('constant_values' if mode == 'constant' else 'end_values', 0)
        values = [np.asarray(v).astype(array.dtype) for pair in np.broadcast_to(np.asarray(given), (array.ndim, 2)).tolist() for v in pair]
    lengths = []
    stat = kwargs.get('stat_length')
    if stat is not None:
        lengths = np.broadcast_to(np.asarray(stat), (array.ndim, 2)).ravel().tolist()
    return _native.pad(array, tuple(w for pair in widths for w in pair), mode, values, tuple(lengths), kwargs.get('reflect_type') == 'odd')
