"""The hierarchy of scalar types."""
import warnings

import numpy as np
from numpy._core import _forward

sctypes = {
    "int": [np.int8, np.int16, np.int32, np.int64, np.longlong],
    "uint": [np.uint8, np.uint16, np.uint32, np.uint64, np.ulonglong],
    "float": [np.float16, np.float32, np.float64, np.longdouble],
    "complex": [np.complex64, np.complex128, np.clongdouble],
    "others": [np.bytes_, np.str_, np.void, np.bool, np.object_],
}
for _family in ("int", "uint", "float", "complex"):
    sctypes[_family] = list(dict.fromkeys(sctypes[_family]))
del _family

__getattr__ = _forward(__name__, "numpy")


def issctype(rep):
    """Whether something is a scalar type or a dtype."""
    if not isinstance(rep, (type, np.dtype)):
        return False
    try:
        found = obj2sctype(rep)
    except Exception:
        return False
    return found is not None and found is not np.object_


def obj2sctype(rep, default=None):
    """The scalar type of a type, a dtype, a name or an array; else the default."""
    if isinstance(rep, type) and issubclass(rep, np.generic):
        return rep
    if isinstance(rep, np.ndarray):
        return rep.dtype.type
    try:
        return np.dtype(rep).type
    except Exception:
        return default


def sctype2char(sctype):
    """The letter of a scalar type."""
    found = obj2sctype(sctype)
    if found is None:
        raise ValueError("unrecognized type")
    return np.dtype(found).char


def maximum_sctype(t):
    """The widest scalar type of the same kind."""
    warnings.warn(
        "`maximum_sctype` is deprecated. Use an explicit dtype like int64 or float64 instead. (deprecated in NumPy 2.0)",
        DeprecationWarning,
        stacklevel=2,
    )
    found = obj2sctype(t)
    if found is None:
        return t
    for base, family in ((np.bool, None), (np.signedinteger, "int"), (np.unsignedinteger, "uint"), (np.floating, "float"),
                         (np.complexfloating, "complex")):
        if issubclass(found, base):
            return sctypes[family][-1] if family and not issubclass(found, np.timedelta64) else found
    return found
