"""Masks and fill values: what stands for the elements that are masked."""
import numpy as np
from numpy._common import _NoValue

MaskType = np.bool
nomask = np.False_


class MAError(Exception):
    """An error of masked arrays."""


class MaskError(MAError):
    """A mask does not fit."""


MAError.__module__ = MaskError.__module__ = "numpy.ma.core"

_defaults = {"b": True, "c": 1e20 + 0j, "f": 1e20, "i": 999999, "O": "?", "S": b"N/A", "u": 999999, "V": b"???", "U": "N/A"}


def _by_field(dtype, f):
    """f of a plain dtype; of a structure, a record of what its fields give."""
    if dtype.names is not None:
        record = np.zeros((), dtype=dtype)
        for name in dtype.names:
            value = np.asarray(_by_field(dtype[name], f))
            np.copyto(record[name], value if value.dtype.names is not None else value.astype(dtype[name].base), casting="unsafe")
        return record[()]
    if dtype.subdtype:
        base, shape = dtype.subdtype
        value = _by_field(base, f)
        return np.full(shape, value, base if base.names is not None else None)
    return f(dtype)


def _dtype_of(obj):
    if isinstance(obj, np.dtype):
        return obj
    dtype = getattr(obj, "dtype", None)
    if isinstance(dtype, np.dtype):
        return dtype
    if isinstance(obj, type):
        return np.dtype(obj)
    return np.asarray(obj).dtype


def default_fill_value(obj):
    """What fills masked elements of a type unless something else is asked for."""
    def of(dtype):
        if dtype.kind in "Mm":
            return dtype.type("NaT", np.datetime_data(dtype)[0])
        return _defaults.get(dtype.kind, "?")
    return _by_field(_dtype_of(obj), of)


def _extreme(obj, largest):
    def of(dtype):
        if dtype.kind == "b":
            return largest
        if dtype.kind in "iu":
            info = np.iinfo(dtype)
            return info.max if largest else info.min
        if dtype.kind == "f":
            return np.inf if largest else -np.inf
        if dtype.kind == "c":
            return complex(np.inf, np.inf) if largest else complex(-np.inf, -np.inf)
        if dtype.kind in "mM":
            return np.iinfo(np.int64).max if largest else np.iinfo(np.int64).min + 1
        if dtype.kind in "OSU":
            return None
        raise TypeError(f"Unsuitable type {dtype} for calculating {'minimum' if largest else 'maximum'}.")
    return _by_field(_dtype_of(obj), of)


def minimum_fill_value(obj):
    """The largest value of a type: a masked element filled with it is never the minimum."""
    return _extreme(obj, True)


def maximum_fill_value(obj):
    """The smallest value of a type: a masked element filled with it is never the maximum."""
    return _extreme(obj, False)


def _fields_of_fill(value, dtype):
    """A fill value for each field of a structure."""
    value = np.resize(value, len(dtype.names)) if np.ndim(value) or isinstance(value, (list, tuple)) else [value] * len(dtype.names)
    out = []
    for v, name in zip(value, dtype.names):
        kind = dtype[name]
        if kind.subdtype:
            kind = kind.subdtype[0]
        out.append(tuple(_fields_of_fill(v, kind)) if kind.names is not None else np.array(v, dtype=kind).item())
    return tuple(out)


def _check_fill_value(value, dtype):
    """A fill value as a 0-d array, of the dtype where it was given."""
    dtype = np.dtype(dtype)
    if value is None:
        default = default_fill_value(dtype)
        return np.array(default, dtype=np.uint64) if dtype.kind == "u" else np.array(default)
    if dtype.names is not None:
        if isinstance(value, (np.ndarray, np.void)):
            try:
                return np.array(value, dtype=dtype)
            except ValueError as e:
                raise ValueError(f"Unable to transform {value} to dtype {dtype}") from e
        return np.array(_fields_of_fill(np.asarray(value, dtype=object), dtype), dtype=dtype)
    if isinstance(value, str) and dtype.char not in "OSVU":
        raise TypeError(f"Cannot set fill value of string with array of dtype {dtype}")
    try:
        return np.asarray(value).astype(dtype) if isinstance(value, np.ndarray) else np.array(value, dtype=dtype)
    except (OverflowError, ValueError) as e:
        raise TypeError(f"Cannot convert fill_value {value} to dtype {dtype}") from e


def make_mask_descr(ndtype):
    """The dtype of a mask for arrays of a dtype: bool in every field."""
    ndtype = np.dtype(ndtype)
    bools = _bools(ndtype)
    return ndtype if bools == ndtype else bools


def _bools(ndtype):
    if ndtype.names is not None:
        return np.dtype([(n if ndtype.fields[n][2:] == () else (ndtype.fields[n][2], n), _bools(ndtype[n])) for n in ndtype.names])
    if ndtype.subdtype:
        return np.dtype((_bools(ndtype.subdtype[0]), ndtype.subdtype[1]))
    return np.dtype(MaskType)


def getmask(a):
    """The mask of a masked array, or nomask."""
    return getattr(a, "_mask", nomask)


get_mask = getmask


def getmaskarray(arr):
    """The mask of an array, as a full array of booleans."""
    mask = getmask(arr)
    if mask is nomask:
        return make_mask_none(np.shape(arr), getattr(arr, "dtype", None))
    return mask


def is_mask(m):
    """Is the object a mask, an array of booleans?"""
    try:
        return m.dtype.type is MaskType
    except AttributeError:
        return False


def _shrink_mask(m):
    return nomask if m.dtype.names is None and not m.any() else m


def make_mask(m, copy=False, shrink=True, dtype=MaskType):
    """A mask from an array or a sequence; nomask when nothing is masked and shrink."""
    if m is nomask:
        return nomask
    dtype = make_mask_descr(dtype)
    if isinstance(m, np.ndarray) and m.dtype.fields and dtype == np.bool:
        return np.ones(m.shape, dtype=dtype)
    result = np.array(filled_true(m), copy=True if copy else None, dtype=dtype, subok=True)
    return _shrink_mask(result) if shrink else result


def filled_true(m):
    """A mask with its own masked elements True."""
    return m.filled(True) if hasattr(m, "filled") else m


def make_mask_none(newshape, dtype=None):
    """A mask in which nothing is masked."""
    return np.zeros(newshape, dtype=MaskType if dtype is None else make_mask_descr(dtype))


def _or_fields(a, b, out):
    for name in a.dtype.names:
        if a[name].dtype.names is not None:
            _or_fields(a[name], b[name], out[name])
        else:
            np.logical_or(a[name], b[name], out[name])


def mask_or(m1, m2, copy=False, shrink=True):
    """What is masked in either of two masks."""
    if m1 is nomask or m1 is False:
        return make_mask(m2, copy=copy, shrink=shrink, dtype=getattr(m2, "dtype", MaskType))
    if m2 is nomask or m2 is False:
        return make_mask(m1, copy=copy, shrink=shrink, dtype=getattr(m1, "dtype", MaskType))
    if m1 is m2 and is_mask(m1):
        return _shrink_mask(m1) if shrink else m1
    dtype1, dtype2 = getattr(m1, "dtype", None), getattr(m2, "dtype", None)
    if dtype1 != dtype2:
        raise ValueError(f"Incompatible dtypes '{dtype1}'<>'{dtype2}'")
    if dtype1.names is not None:
        out = np.empty(np.broadcast(m1, m2).shape, dtype1)
        _or_fields(m1, m2, out)
        return out
    return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


def flatten_mask(mask):
    """A mask of a structure as a flat array."""
    def leaves(m):
        names = getattr(getattr(m, "dtype", None), "names", None)
        if names is not None:
            return [x for name in names for x in leaves(m[name])]
        if np.ndim(m):
            return [x for row in m for x in leaves(row)]
        if isinstance(m, (tuple, np.void)):
            return [x for row in m for x in leaves(row)]
        return [m]
    mask = np.asarray(mask)
    return np.array(leaves(mask) if mask.ndim == 0 else [x for row in mask for x in leaves(row)], dtype=bool)


def _check_mask_axis(mask, axis, keepdims=_NoValue):
    """What of a reduction is masked: where everything was."""
    if mask is nomask:
        return nomask
    return mask.all(axis=axis, **({} if keepdims is _NoValue else {"keepdims": keepdims}))
