"""Searching, sets, statistics and numeric functions over arrays."""
import numpy as np
from numpy import _native


def where(condition, x=None, y=None, /):
    """Elements of x where the condition is true, else of y; the indices of true elements without them."""
    if x is None and y is None:
        return np.asanyarray(condition).nonzero()
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    keep = (int, float, complex)
    for number, other in ((x, y), (y, x)):
        if type(number) in keep and not isinstance(other, keep) and np.asanyarray(other).dtype.kind in "SU":
            names = [
                "_Py" + {int: "Long", float: "Float", complex: "Complex"}[type(v)] + "DType" if type(v) in keep
                else type(np.asanyarray(v).dtype).__name__ for v in (x, y)
            ]
            first, second = ["<class 'numpy.dtypes." + n + "'>" for n in names]
            raise np.exceptions.DTypePromotionError(
                f"The DType {first} could not be promoted by {second}. This means that no common DType exists for the given "
                "inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list of "
                f"DTypes is: ({first}, {second})")
    return _native.where(np.asanyarray(condition), x if isinstance(x, keep) else np.asanyarray(x), y if isinstance(y, keep) else np.asanyarray(y))


def lexsort(keys, axis=-1):
    """The order that sorts by several keys, the last one first."""
    try:
        keys = [np.asarray(k) for k in keys]
    except TypeError:
        keys = []
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    if keys[0].ndim == 0 and axis not in (0, -1):
        raise np.exceptions.AxisError(axis, 0)
    return _native.lexsort(keys, axis)


def putmask(a, mask, values):
    """Sets elements where a mask is true, repeating values by position."""
    if not isinstance(a, np.ndarray):
        raise TypeError("argument 1 must be numpy.ndarray, not {}".format(type(a).__name__))
    values = np.asarray(values) if isinstance(values, (np.ndarray, np.generic)) else np.asarray(values, dtype=a.dtype)
    return _native.putmask(a, np.asarray(mask), values)


def _indices(x):
    """Indices as an array of integers; nothing at all will do in a list."""
    a = np.asarray(x)
    if not isinstance(x, np.ndarray) and not a.size:
        if a.dtype.kind == "f":
            raise TypeError("indices must be integral: the provided empty sequence was inferred as float. Wrap it with "
                            "'np.array(indices, dtype=np.intp)'")
    if a.dtype.kind not in "iu":
        raise TypeError("only int indices permitted")
    return a


def unravel_index(indices, shape, order='C'):
    """Tuples of indices of flat ones."""
    a = _indices(indices)
    if a.ndim and np.iterable(shape) and not len(shape):
        raise ValueError("multiple indices are not supported for 0d arrays")
    return _native.unravel_index(a, shape, order == 'F')


def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    """Flat indices of tuples of indices."""
    modes = mode if isinstance(mode, tuple) else (mode,)
    lengths = tuple(dims) if np.iterable(dims) else (dims,)
    if isinstance(mode, tuple) and len(modes) != len(lengths):
        raise ValueError(f"list of clipmodes has wrong length ({len(modes)} instead of {len(lengths)})")
    parts = [_indices(x) for x in multi_index]
    if 0 in lengths and any([x.size for x in parts]):
        raise ValueError("cannot unravel if shape has zero entries (is empty).")
    return _native.ravel_multi_index(parts, dims, modes, order == 'F')


def _little(bitorder, name):
    if not isinstance(bitorder, str):
        raise TypeError(f"{name}() argument {4 if name == 'unpack' else 3} must be str, not {type(bitorder).__name__}")
    if bitorder[:1] not in ("l", "b"):
        raise ValueError("'order' must be either 'little' or 'big'" if name == "pack" else "'order' must begin with 'l' or 'b'")
    return bitorder[:1] == "l"


def packbits(a, /, axis=None, bitorder='big'):
    """Bits packed into bytes."""
    return _native.packbits(np.asarray(a), axis, _little(bitorder, "pack"))


def unpackbits(a, /, axis=None, count=None, bitorder='big'):
    """The bits of bytes."""
    return _native.unpackbits(np.asarray(a), axis, count, _little(bitorder, "unpack"))
