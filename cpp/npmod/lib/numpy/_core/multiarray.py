"""The array type, and functions beside it."""
from numpy._core import _forward
from numpy._core.umath import ALLOW_THREADS, BUFSIZE, CLIP, MAXDIMS, MAY_SHARE_BOUNDS, MAY_SHARE_EXACT, RAISE, WRAP

__getattr__ = _forward(__name__, "numpy._common", "numpy", "numpy.char", "numpy._core.overrides")


def c_einsum(*operands, **kwargs):
    """einsum() with no optimised order."""
    import numpy as np

    return np.einsum(*operands, optimize=False, **kwargs)


def _vec_string(array, dtype, method, args=(), /):
    """A method of str or bytes called for each element; args broadcast against the array."""
    import numpy as np

    array = np.asanyarray(array)
    kind = {"U": str, "S": bytes}.get(array.dtype.kind)
    if kind is None:
        raise TypeError("string operation on non-string array")
    if not isinstance(method, str):
        raise TypeError("attribute name must be string, not {!r}".format(type(method).__name__))
    function = getattr(kind, method)
    operands = np.broadcast(array, *args)
    out = np.empty(operands.shape, dtype=object)
    out.reshape(-1)[:] = [function(*[x.item() if isinstance(x, np.generic) else x for x in row]) for row in operands]
    return out.astype(dtype)


def scalar(dtype, obj=None, /):
    """A scalar of a type from the bytes of its value."""
    import numpy as np

    if dtype.hasobject:
        return obj
    if obj is None:
        obj = bytes(dtype.itemsize)
    if len(obj) < dtype.itemsize:
        raise ValueError("initialization string is too small")
    return np.frombuffer(bytes(obj[: dtype.itemsize]), dtype=dtype)[0]


def get_handler_name(array=None, /):
    """The name of what allocates an array's data; None where the array doesn't own it."""
    if array is not None and not array.flags.owndata:
        return None
    return "default_allocator"


def get_handler_version(array=None, /):
    """The version of what allocates an array's data; None where the array doesn't own it."""
    if array is not None and not array.flags.owndata:
        return None
    return 1
