"""What the Python parts of numpy share: the mark of an argument not given, and axis numbers."""
import operator

from numpy.exceptions import AxisError


class _NoValueType:
    """The type of the mark of an argument not given."""

    def __repr__(self):
        return "<no value>"


_NoValue = _NoValueType()


def normalize_axis_index(axis, ndim, msg_prefix=None):
    """The axis as a number from 0."""
    axis = operator.index(axis)
    if not -ndim <= axis < ndim:
        raise AxisError(axis, ndim, msg_prefix)
    return axis + ndim if axis < 0 else axis


def normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False):
    """One axis or several, as a tuple of numbers from 0."""
    if not isinstance(axis, (tuple, list)):
        try:
            axis = (operator.index(axis),)
        except TypeError:
            pass
    axis = tuple([normalize_axis_index(ax, ndim, argname) for ax in axis])
    if not allow_duplicate and len(set(axis)) != len(axis):
        if argname:
            raise ValueError("repeated axis in `{}` argument".format(argname))
        raise ValueError("repeated axis")
    return axis


def given(**options):
    """The options that were given, as keyword arguments."""
    return {name: value for name, value in options.items() if value is not _NoValue}


def from_like(function, required, arguments, all_named=True):
    """What like= in the arguments, a function's locals(), makes of a call. The first ones stand alone, others have their names."""
    import numpy as np

    like = arguments.pop("like")
    hook = getattr(type(like), "__array_function__", None)
    if hook is None:
        raise TypeError("The `like` argument must be an array-like that implements the `__array_function__` protocol.")
    arguments.update(arguments.pop("kwargs", {}))
    names = list(arguments)
    args = tuple([arguments.pop(name) for name in names[:required]])
    if hook is np.ndarray.__array_function__:
        return function(*args, **arguments)
    if not all_named:
        last = function.__code__.co_argcount - len(function.__defaults__ or ())
        defaults = {**dict(zip(names[last:], function.__defaults__ or ())), **(function.__kwdefaults__ or {})}
        arguments = {name: value for name, value in arguments.items() if value is not defaults.get(name, arguments)}
    result = like.__array_function__(function, (type(like),), args, arguments)
    if result is NotImplemented:
        raise TypeError("no implementation found for {!r} on types that implement __array_function__: {}".format(
            "numpy." + function.__name__, [type(like)]))
    return result
