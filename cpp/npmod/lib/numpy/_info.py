"""What is known about dtypes and about how floating-point conditions are reported."""
import operator

import numpy as np
from numpy import _native


def _kind_of(v):
    """The dtype of an array or scalar, or that a description stands for."""
    if v is None:
        raise TypeError("did not understand one of the types; 'None' not accepted")
    if isinstance(v, (np.ndarray, np.generic)):
        return v.dtype
    return np.dtype(v)


def can_cast(from_, to, casting="safe"):
    """Can one dtype be cast to another under a rule?"""
    if type(from_) in (int, float, complex, bool):
        raise TypeError(
            "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\n"
            "This change was part of adopting NEP 50, we may explicitly allow them again in the future."
        )
    return _native.can_cast(_kind_of(from_), _kind_of(to), casting)


def promote_types(type1, type2, /):
    """The smallest dtype that both can be cast to safely."""
    return _native.promote_types(type1, type2)


def result_type(*arrays_and_dtypes):
    """The dtype of what an operation on the arguments gives."""
    return _native.result_type(arrays_and_dtypes)


def min_scalar_type(a, /):
    """The smallest dtype that holds a scalar; an array's own dtype."""
    a = np.asarray(a)
    kind = a.dtype.kind
    if a.ndim == 0 and kind in "iu":
        v = int(a)
        for t in ("u1", "u2", "u4", "u8") if v >= 0 else ("i1", "i2", "i4", "i8"):
            if np.iinfo(t).min <= v <= np.iinfo(t).max:
                return np.dtype(t)
    if a.ndim == 0 and kind in "fc":
        parts = (float(a),) if kind == "f" else (a.item().real, a.item().imag)
        for t, most in (("f2", 65000), ("f4", 3.4e38))[kind == "c":]:
            if np.dtype(t).itemsize <= a.dtype.itemsize and all([v != v or abs(v) == np.inf or abs(v) < most for v in parts]):
                return np.dtype("c8" if kind == "c" else t)
    return a.dtype


def may_share_memory(a, b, /, max_work=0):
    """Might two arrays have memory in common? By their bounds, unless more work is allowed."""
    try:
        return _native.shares_memory(np.asarray(a), np.asarray(b), 0 if max_work is None else _work(max_work))
    except np.exceptions.TooHardError:
        return True


def shares_memory(a, b, /, max_work=-1):
    """Have two arrays memory in common?"""
    a, b, work = np.asarray(a), np.asarray(b), _work(max_work)
    shared = _native.shares_memory(a, b, work)
    if shared and work == 0:
        raise np.exceptions.TooHardError("Exceeded max_work")
    return shared


def _work(max_work):
    if max_work is None:
        return -1
    if not isinstance(max_work, (int, np.integer)):
        raise ValueError("max_work must be an integer")
    if max_work < -1:
        raise ValueError("Invalid value for max_work")
    return int(max_work)


_buffer_size = 8192


def getbufsize():
    """The elements that ufuncs may cast at a time."""
    return _buffer_size


def setbufsize(size):
    """Set what getbufsize gives; the one in force before is returned."""
    global _buffer_size
    size = operator.index(size)
    if size < 0:
        raise ValueError("buffer size must be non-negative")
    if size > 10000000:
        raise ValueError(f"Buffer size, {size}, is too big")
    if size < 5 or size % 16:
        raise ValueError(f"Buffer size, {size}, is " + ("too small" if size < 5 else "not a multiple of 16"))
    old, _buffer_size = _buffer_size, size
    return old


typecodes = {
    "Character": "c",
    "Integer": "bhilqnp",
    "UnsignedInteger": "BHILQNP",
    "Float": "efdg",
    "Complex": "FDG",
    "AllInteger": "bBhHiIlLqQnNpP",
    "AllFloat": "efdgFDG",
    "Datetime": "Mm",
    "All": "?bhilqnpBHILQNPefdgFDGSUVOMm",
}
ScalarType = (
    int, float, complex, bool, bytes, str, memoryview, np.bool, np.complex64, np.complex128, np.clongdouble, np.float16,
    np.float32, np.float64, np.longdouble, np.int8, np.int16, np.int32, np.longlong, np.int64, np.timedelta64, np.datetime64,
    np.object_, np.bytes_, np.str_, np.uint8, np.uint16, np.uint32, np.ulonglong, np.uint64, np.void,
)
sctypeDict = {
    name: getattr(np, name)
    for name in (
        "bool", "bool_", "byte", "bytes_", "cdouble", "clongdouble", "complex128", "complex64", "csingle", "datetime64", "double",
        "float16", "float32", "float64", "half", "int16", "int32", "int64", "int8", "int_", "intc", "intp", "long", "longdouble",
        "longlong", "object_", "short", "single", "str_", "timedelta64", "ubyte", "uint", "uint16", "uint32", "uint64", "uint8",
        "uintc", "uintp", "ulong", "ulonglong", "ushort", "void",
    )
}
sctypeDict.update({
    "a": np.bytes_, "bytes": np.bytes_, "complex": np.complex128, "float": np.float64, "int": np.int_, "object": np.object_,
    "str": np.str_, "unicode": np.str_,
})


def _call_line(name, function, width):
    """A name with its parameters, folded to a width."""
    import inspect

    try:
        arguments = str(inspect.signature(function))
    except (TypeError, ValueError):
        arguments = "()"
    if len(name + arguments) <= width:
        return name + arguments
    text, used = name, len(name)
    for argument in arguments.split(", "):
        gap = "" if used == len(name) else ", "
        used += len(gap + argument)
        if used > width:
            gap = ",\n" + " " * (len(name) + 2)
            used = len(name) + 1 + len(argument)
        text += gap + argument
    return text


def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
    """Prints what is known of an object: of an array its layout, of others their help."""
    if isinstance(object, np.ndarray):
        print("class: ", object.__class__.__name__, file=output)
        print("shape: ", object.shape, file=output)
        print("strides: ", object.strides, file=output)
        print("itemsize: ", object.itemsize, file=output)
        print("aligned: ", bool(object.flags.aligned), file=output)
        print("contiguous: ", bool(object.flags.contiguous), file=output)
        print("fortran: ", object.flags.fortran, file=output)
        print(f"data pointer: {hex(object.__array_interface__['data'][0])}", file=output)
        order = object.dtype.byteorder
        print("byteorder: ", {"=": "little", "|": "little", "<": "little", ">": "big"}[order], file=output)
        print("byteswap: ", order == ">", file=output)
        print(f"type: {object.dtype}", file=output)
        return
    if object is None:
        object = info
    if isinstance(object, str):
        object = getattr(np, object)
    name = getattr(object, "__name__", None)
    if callable(object) and name and not isinstance(object, (type, np.ufunc)):
        print(" " + _call_line(name, object, maxwidth) + "\n", file=output)
    print(getattr(object, "__doc__", None), file=output)
    more = np._more_docs(object)
    if more:
        print("\n" + more, file=output)


_KINDS = ('divide', 'over', 'under', 'invalid')
_HOW = ('ignore', 'warn', 'raise', 'call', 'print', 'log')


def geterr():
    """What is done about floating-point conditions: a dict."""
    return dict(zip(_KINDS, _native.get_errors()))


def geterrcall():
    """What floating-point conditions call."""
    return _native.get_errors()[4]


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Sets what is done about floating-point conditions; returns what was done before."""
    old = geterr()
    new = []
    for kind, v in zip(_KINDS, (divide, over, under, invalid)):
        v = all if v is None else v
        v = old[kind] if v is None else v
        if v not in _HOW:
            raise ValueError(f"invalid error mode {v!r}")
        new.append(v)
    _native.set_errors(*new, geterrcall())
    return old


def seterrcall(func):
    """Sets what floating-point conditions call; returns what was called before."""
    if func is not None and not callable(func) and not callable(getattr(func, 'write', None)):
        raise TypeError("python object must be callable or have a callable write method")
    old = geterrcall()
    _native.set_errors(*_native.get_errors()[:4], func)
    return old


_Unset = object()


class errstate:
    """Sets how floating-point errors are met, inside a with block or a decorated function."""

    def __init__(self, *, call=_Unset, all=None, divide=None, over=None, under=None, invalid=None):
        self._call = call
        self._kw = dict(all=all, divide=divide, over=over, under=under, invalid=invalid)

    def __enter__(self):
        self._old = _native.get_errors()
        seterr(**self._kw)
        if self._call is not _Unset:
            seterrcall(self._call)

    def __exit__(self, *exc_info):
        _native.set_errors(*self._old)

    def __call__(self, func):
        def inner(*args, **kwargs):
            with errstate(call=self._call, **self._kw):
                return func(*args, **kwargs)
        inner.__name__, inner.__doc__ = func.__name__, func.__doc__
        return inner


errstate.__module__ = "numpy"


def _config():
    """What this build was made with and for, under NumPy's headings."""
    import platform
    import sys

    machine = {"cpu": platform.machine(), "family": platform.machine(), "endian": sys.byteorder, "system": sys.platform}
    return {
        "Compilers": {"c++": {"name": platform.python_compiler().split()[0].strip("[]").lower(), "version": _native.compiler_version()}},
        "Machine Information": {"host": machine, "build": dict(machine)},
        "Build Dependencies": {"blas": {"name": "none"}, "lapack": {"name": "none"}},
        "SIMD Extensions": {"baseline": _native.vector_instructions(), "found": [], "not found": []},
    }


def show_config(mode="stdout"):
    """Prints what this build was made with, or gives it as dicts (mode='dicts')."""
    if mode not in ("stdout", "dicts"):
        raise AttributeError("Invalid `mode`, use one of: stdout, dicts")
    if mode == "dicts":
        return _config()
    import json

    print(json.dumps(_config(), indent=2))


show_config.__module__ = "numpy.__config__"


def show_runtime():
    """Prints the versions of NumPy and Python, the system, and the vector instructions in use."""
    import platform
    import pprint
    import sys

    simd = _config()["SIMD Extensions"]
    pprint.pprint([
        {"numpy_version": np.__version__, "python": sys.version, "uname": platform.uname()},
        {"simd_extensions": {"baseline": simd["baseline"], "found": simd["found"], "not_found": simd["not found"]}},
    ])
