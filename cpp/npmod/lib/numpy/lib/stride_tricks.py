"""Views with other shapes and strides."""
import operator

import numpy as np
from numpy import _native

__all__ = ["as_strided", "sliding_window_view"]


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    """A view of x with the shape and strides given, within the memory that x is a view of."""
    x = np.array(x, copy=None, subok=subok)
    if shape is not None:
        shape = tuple(shape)
    if strides is not None:
        strides = tuple(strides)
    if shape is not None and strides is None and x.flags.c_contiguous:
        # NumPy: packed, as if x had that shape.
        strides, step = [], x.itemsize
        for n in reversed(shape):
            strides.insert(0, step)
            step *= n
    if len(x.shape if shape is None else shape) != len(x.strides if strides is None else strides):
        raise ValueError("mismatch in length of strides and shape")
    view = _native.as_strided(x, shape, strides, True)
    if type(x) is not np.ndarray:
        view = view.view(type=type(x))
    if view.flags.writeable and not writeable:
        view.flags.writeable = False
    return view


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """Every window of a shape in x, as a view with the windows' axes last."""
    window_shape = tuple(window_shape) if hasattr(window_shape, "__iter__") else (window_shape,)
    x = np.array(x, copy=None, subok=subok)
    if any(n < 0 for n in window_shape):
        raise ValueError("`window_shape` cannot contain negative values")
    if axis is None:
        axis = tuple(range(x.ndim))
        if len(window_shape) != len(axis):
            raise ValueError("Since axis is `None`, must provide window_shape for all dimensions of `x`; got {} window_shape elements "
                             "and `x.ndim` is {}.".format(len(window_shape), x.ndim))
    else:
        given = tuple(axis) if hasattr(axis, "__iter__") else (axis,)
        for a in given:
            if not -x.ndim <= a < x.ndim:
                raise np.exceptions.AxisError(a, x.ndim)
        axis = tuple(operator.index(a) % x.ndim for a in given)
        if len(window_shape) != len(axis):
            raise ValueError("Must provide matching length window_shape and axis; got {} window_shape elements and {} axes "
                             "elements.".format(len(window_shape), len(axis)))
    shape = list(x.shape)
    for a, n in zip(axis, window_shape):
        if shape[a] < n:
            raise ValueError("window shape cannot be larger than input array shape")
        shape[a] -= n - 1
    return as_strided(x, strides=x.strides + tuple(x.strides[a] for a in axis), shape=tuple(shape) + window_shape, subok=subok,
                      writeable=writeable)


sliding_window_view = _native.array_function(sliding_window_view, "numpy.lib.stride_tricks")
