"""Wrappers of the arrays' methods, comparisons, kinds of numbers, spaced numbers, text of numbers."""
import operator
import warnings

import numpy as np
from numpy import _native
from numpy._common import from_like, given, normalize_axis_index, normalize_axis_tuple, _NoValue


def _method(obj, name, *args, **kwargs):
    bound = getattr(obj, name, None)
    if bound is None:
        return getattr(np.asarray(obj), name)(*args, **kwargs)
    return bound(*args, **kwargs)


def reshape(a, /, shape=None, order="C", *, newshape=None, copy=None):
    """An array with the same elements in a new shape."""
    if newshape is None and shape is None:
        raise TypeError("reshape() missing 1 required positional argument: 'shape'")
    if newshape is not None:
        if shape is not None:
            raise TypeError("You cannot specify 'newshape' and 'shape' arguments at the same time.")
        warnings.warn(
            "`newshape` keyword argument is deprecated, use `shape=...` or pass shape positionally instead. (deprecated "
            "in NumPy 2.1)",
            DeprecationWarning,
            stacklevel=2,
        )
        shape = newshape
    if copy is not None:
        return _method(a, "reshape", shape, order=order, copy=copy)
    return _method(a, "reshape", shape, order=order)


def _not_matrix(a):
    """An array; a matrix, which is two-dimensional whatever is done to it, as a plain one."""
    a = np.asanyarray(a)
    return a if type(a) is np.ndarray or not isinstance(a, np.matrix) else a.A


def ravel(a, order="C"):
    """The elements as a one-axis array."""
    return _not_matrix(a).ravel(order=order)


def transpose(a, axes=None):
    """An array with its axes in another order."""
    return _method(a, "transpose", axes)


permute_dims = transpose


def matrix_transpose(x, /):
    """An array with its last two axes exchanged."""
    x = np.asanyarray(x)
    if x.ndim < 2:
        raise ValueError(f"Input array must be at least 2-dimensional, but it is {x.ndim}")
    return np.swapaxes(x, -1, -2)


def swapaxes(a, axis1, axis2):
    """An array with two axes exchanged."""
    return _method(a, "swapaxes", axis1, axis2)


def squeeze(a, axis=None):
    """An array without its axes of length one."""
    if not hasattr(a, "squeeze"):
        a = np.asarray(a)
    return a.squeeze() if axis is None else a.squeeze(axis=axis)


def repeat(a, repeats, axis=None):
    """Each element repeated."""
    return _method(a, "repeat", repeats, axis=axis)


def take(a, indices, axis=None, out=None, mode="raise"):
    """The elements at the given places along an axis."""
    return _method(a, "take", indices, axis=axis, out=out, mode=mode)


def put(a, ind, v, mode="raise"):
    """Set the elements at the given places of the flat array."""
    try:
        method = a.put
    except AttributeError as e:
        raise TypeError("argument 1 must be numpy.ndarray, not {name}".format(name=type(a).__name__)) from e
    return method(ind, v, mode=mode)


def choose(a, choices, out=None, mode="raise"):
    """For each number, the element of the array it names."""
    return _method(a, "choose", choices, out=out, mode=mode)


def compress(condition, a, axis=None, out=None):
    """The parts along an axis where a condition holds."""
    return _method(a, "compress", condition, axis=axis, out=out)


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """A sorted copy."""
    if axis is None:
        a = np.asanyarray(a).flatten()
        axis = -1
    else:
        a = np.asanyarray(a).copy(order="K")
    a.sort(axis=axis, kind=kind, order=order, stable=stable)
    return a


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The places that would sort an array."""
    return _method(a, "argsort", axis=axis, kind=kind, order=order, stable=stable)


def partition(a, kth, axis=-1, kind="introselect", order=None):
    """A copy with the k-th elements in their sorted places."""
    if axis is None:
        a = np.asanyarray(a).flatten()
        axis = -1
    else:
        a = np.asanyarray(a).copy(order="K")
    a.partition(kth, axis=axis, kind=kind, order=order)
    return a


def argpartition(a, kth, axis=-1, kind="introselect", order=None):
    """The places that would partition an array."""
    return _method(a, "argpartition", kth, axis=axis, kind=kind, order=order)


def searchsorted(a, v, side="left", sorter=None):
    """Where to put values so that an array stays sorted."""
    return _method(a, "searchsorted", v, side=side, sorter=sorter)


def nonzero(a):
    """The places of the elements that are not zero, one array an axis."""
    return _method(a, "nonzero")


def flatnonzero(a):
    """The places in the flat array of the elements that are not zero."""
    return np.nonzero(np.ravel(a))[0]


def argwhere(a):
    """The places of the elements that are not zero, one row each."""
    if np.ndim(a) == 0:
        a = np.atleast_1d(a)
        return argwhere(a)[:, :0]
    return transpose(nonzero(a))


def diagonal(a, offset=0, axis1=0, axis2=1):
    """A diagonal of an array."""
    return _not_matrix(a).diagonal(offset=offset, axis1=axis1, axis2=axis2)


def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    """The sum of a diagonal."""
    return _not_matrix(a).trace(offset=offset, axis1=axis1, axis2=axis2, dtype=dtype, out=out)


def ndim(a):
    """The number of axes."""
    try:
        return a.ndim
    except AttributeError:
        return np.asarray(a).ndim


def shape(a):
    """The lengths of the axes."""
    try:
        return a.shape
    except AttributeError:
        return np.asarray(a).shape


def size(a, axis=None):
    """The number of elements, or the length of an axis."""
    if axis is None:
        try:
            return a.size
        except AttributeError:
            return np.asarray(a).size
    try:
        return a.shape[axis]
    except AttributeError:
        return np.asarray(a).shape[axis]


def astype(x, dtype, /, *, copy=True, device=None):
    """An array converted to another dtype."""
    if not isinstance(x, (np.ndarray, np.generic, int, float, complex, str, bytes)):
        raise TypeError(f"Input should be a NumPy array or scalar. It is a {type(x)} instead.")
    if device is not None and device != "cpu":
        raise ValueError(f"Device not understood. Only \"cpu\" is allowed, but received: {device}")
    return x.astype(dtype, copy=copy)


def count_nonzero(a, axis=None, *, keepdims=False):
    """The number of elements that are not zero."""
    a = np.asanyarray(a)
    if a.dtype.names is not None and axis is None:
        found = _native.count_nonzero(a)
        return np.full((1,) * a.ndim, found) if keepdims else found
    if axis is None and not keepdims:
        a = np.asarray(a)
    if np.issubdtype(a.dtype, np.character):
        truth = a != a.dtype.type()
    else:
        truth = a.astype(np.bool, copy=False)
    if axis is None and not keepdims:
        return int(np.asarray(truth).sum(dtype=np.intp))
    return truth.sum(axis=axis, dtype=np.intp, keepdims=keepdims)


def copyto(dst, src, casting="same_kind", where=True):
    """Copy values into an array, where a mask is true."""
    if not isinstance(dst, np.ndarray):
        raise TypeError(f"copyto() argument 1 must be a numpy.ndarray, not {type(dst).__name__}")
    plain = isinstance(src, (bool, int, float, complex))
    values = np.asarray(src, dst.dtype if plain and isinstance(src, int) and dst.dtype.kind in "iufc" else None)
    if casting != "unsafe" and not np.can_cast(values.dtype, dst.dtype, casting):
        what = "array data" if values.ndim else "scalar"
        raise TypeError(
            f"Cannot cast {what} from {values.dtype!r} to {dst.dtype!r} according to the rule {casting!r}"
        )
    if where is True:
        dst[...] = values
        return
    mask = np.broadcast_to(np.asarray(where, dtype=bool), dst.shape)
    dst[mask] = values if values.ndim == 0 else np.broadcast_to(values, dst.shape)[mask]


def full(shape, fill_value, dtype=None, order="C", *, device=None, like=None):
    """An array filled with a value."""
    if like is not None:
        return from_like(np.full, 2, locals())
    if dtype is None:
        fill_value = np.asarray(fill_value)
        dtype = fill_value.dtype
    a = np.empty(shape, dtype, order, device=device)
    np.copyto(a, fill_value, casting="unsafe")
    return a


def empty_like(prototype, /, dtype=None, order="K", subok=True, shape=None, *, device=None):
    """An array like another, its elements not set."""
    return _like(prototype, dtype, order, subok, shape)


def _like(a, dtype, order, subok, shape):
    a = np.asanyarray(a)
    kind = a.dtype if dtype is None else np.dtype(dtype)
    if shape is not None:
        shape = tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)
        same = len(shape) == a.ndim
    else:
        shape, same = a.shape, True
    flags = a.flags
    if order == "A":
        order = "F" if flags.fnc else "C"
    elif order == "K":
        if not same or flags.c_contiguous or a.ndim < 2:
            order = "C"
        elif flags.f_contiguous:
            order = "F"
    if order == "K":
        axes = sorted(range(a.ndim), key=lambda i: (-abs(a.strides[i]), i))
        back = [0] * a.ndim
        for place, ax in enumerate(axes):
            back[ax] = place
        result = np.empty([shape[i] for i in axes], kind).transpose(back)
    else:
        result = np.empty(shape, kind, order)
    if subok and type(a) is not np.ndarray:
        return np.ndarray.__array_wrap__(a, result)
    return result


def zeros_like(a, dtype=None, order="K", subok=True, shape=None, *, device=None):
    """An array of zeros like another."""
    result = np.empty_like(a, dtype=dtype, order=order, subok=subok, shape=shape, device=device)
    np.copyto(result, np.zeros(1, dtype=result.dtype), casting="unsafe")
    return result


def ones_like(a, dtype=None, order="K", subok=True, shape=None, *, device=None):
    """An array of ones like another."""
    result = np.empty_like(a, dtype=dtype, order=order, subok=subok, shape=shape, device=device)
    np.copyto(result, 1, casting="unsafe")
    return result


def full_like(a, fill_value, dtype=None, order="K", subok=True, shape=None, *, device=None):
    """An array like another, filled with a value."""
    result = np.empty_like(a, dtype=dtype, order=order, subok=subok, shape=shape, device=device)
    np.copyto(result, fill_value, casting="unsafe")
    return result


def isclose(a, b, rtol=1.0e-5, atol=1.0e-8, equal_nan=False):
    """Which elements are equal within a tolerance."""
    x, y, atol, rtol = (v if isinstance(v, (int, float, complex)) else np.asanyarray(v) for v in (a, b, atol, rtol))
    kind = getattr(y, "dtype", None)
    if kind is not None and kind.kind != "m":
        y = np.asanyarray(y, dtype=np.result_type(y, 1.0))
    elif isinstance(y, int):
        y = float(y)
    with np.errstate(invalid="ignore"):
        result = np.less_equal(np.abs(x - y), atol + rtol * np.abs(y)) & np.isfinite(y) | (x == y)
        if equal_nan:
            result |= np.isnan(x) & np.isnan(y)
    return result


def allclose(a, b, rtol=1.0e-5, atol=1.0e-8, equal_nan=False):
    """Are all elements equal within a tolerance?"""
    return bool(np.all(isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)))


def array_equal(a1, a2, equal_nan=False):
    """Have two arrays the same shape and elements?"""
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
    except Exception:
        return False
    if a1.shape != a2.shape:
        return False
    if not equal_nan:
        return bool(np.asanyarray(a1 == a2).all())
    if a1 is a2:
        return True
    if not (a1.dtype.kind in "fcmMO" and a2.dtype.kind in "fcmMO"):
        return bool(np.asarray(a1 == a2).all())
    nan1, nan2 = np.isnan(a1), np.isnan(a2)
    if not (nan1 == nan2).all():
        return False
    return bool((a1[~nan1] == a2[~nan1]).all())


def array_equiv(a1, a2):
    """Have two arrays the same elements once broadcast?"""
    try:
        a1, a2 = np.asarray(a1), np.asarray(a2)
    except Exception:
        return False
    try:
        np.broadcast(a1, a2)
    except Exception:
        return False
    return bool(np.asanyarray(a1 == a2).all())


def isscalar(element):
    """Is it a scalar?"""
    if isinstance(element, (np.generic, bool, int, float, complex, str, bytes, memoryview)):
        return True
    import numbers
    return isinstance(element, numbers.Number)


def isfortran(a):
    """Is it laid out in Fortran order, and not in C order?"""
    return a.flags.fnc


def base_repr(number, base=2, padding=0):
    """A number in a base up to 36."""
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if base > len(digits):
        raise ValueError("Bases greater than 36 not handled in base_repr.")
    if base < 2:
        raise ValueError("Bases less than 2 not handled in base_repr.")
    rest = abs(int(number))
    text = []
    while rest:
        text.append(digits[rest % base])
        rest //= base
    if padding:
        text.append("0" * padding)
    if number < 0:
        text.append("-")
    return "".join(reversed(text or "0"))


def binary_repr(num, width=None):
    """A number in base two, negative ones as two's complement where a width is given."""

    def check(needed):
        if width is not None and width < needed:
            raise ValueError(f"Insufficient bit width={width} provided for binwidth={needed}")

    num = operator.index(num)
    if num == 0:
        return "0" * (width or 1)
    if num > 0:
        text = f"{num:b}"
        check(len(text))
        return text.zfill(len(text) if width is None else max(len(text), width))
    if width is None:
        return f"-{-num:b}"
    needed = len(f"{-num:b}")
    if 2 ** (needed - 1) == -num:
        needed -= 1
    needed += 1
    check(needed)
    text = f"{2 ** max(needed, width) + num:b}"
    return "1" * (max(needed, width) - len(text)) + text


def outer(a, b, out=None):
    """The products of every pair of elements."""
    a = np.asarray(a)
    b = np.asarray(b)
    return np.multiply(a.ravel()[:, np.newaxis], b.ravel()[np.newaxis, :], out)


def tensordot(a, b, axes=2):
    """Sums of products over the given axes."""
    try:
        iter(axes)
    except Exception:
        axes_a = list(range(-axes, 0))
        axes_b = list(range(axes))
    else:
        axes_a, axes_b = axes
    axes_a = list(axes_a) if isinstance(axes_a, (list, tuple, np.ndarray, range)) else [axes_a]
    axes_b = list(axes_b) if isinstance(axes_b, (list, tuple, np.ndarray, range)) else [axes_b]
    a, b = np.asarray(a), np.asarray(b)
    good = len(axes_a) == len(axes_b)
    if good:
        for i in range(len(axes_a)):
            if a.shape[axes_a[i]] != b.shape[axes_b[i]]:
                good = False
                break
            axes_a[i] %= a.ndim
            axes_b[i] %= b.ndim
    if not good:
        raise ValueError("shape-mismatch for sum")
    rest_a = [k for k in range(a.ndim) if k not in axes_a]
    rest_b = [k for k in range(b.ndim) if k not in axes_b]
    n = 1
    for ax in axes_a:
        n *= int(a.shape[ax])
    rows = [a.shape[k] for k in rest_a]
    columns = [b.shape[k] for k in rest_b]
    count = 1
    for r in rows:
        count *= int(r)
    width = 1
    for c in columns:
        width *= int(c)
    left = a.transpose(rest_a + axes_a).reshape(count, n)
    right = b.transpose(axes_b + rest_b).reshape(n, width)
    return np.dot(left, right).reshape(rows + columns)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    """Numbers spaced evenly from start to stop."""
    num = operator.index(num)
    if num < 0:
        raise ValueError("Number of samples, %s, must be non-negative." % num)
    div = num - 1 if endpoint else num
    if np.asarray(start).dtype.kind in "SUmM" or np.asarray(stop).dtype.kind in "SUmM":
        np.result_type(*[np.str_(v) if isinstance(v, str) else v for v in (start, stop)], float(num))
    start, stop = np.asanyarray(start), np.asanyarray(stop)
    if object not in (start.dtype, stop.dtype):
        start, stop = start * 1.0, stop * 1.0
    kind = np.result_type(start, stop, float(num))
    if dtype is None:
        dtype, whole = kind, False
    else:
        whole = np.issubdtype(dtype, np.integer)
    delta = np.subtract(stop, start, dtype=type(kind))
    y = np.arange(0, num, dtype=kind).reshape((-1,) + (1,) * ndim(delta))
    if div > 0:
        step = delta / div
        if np.any(np.asanyarray(step == 0)):
            y = y / div * delta
        else:
            y = y * step
    else:
        step = np.nan
        y = y * delta
    y += start
    if endpoint and num > 1:
        y[-1, ...] = stop
    if axis != 0:
        y = np.moveaxis(y, 0, axis)
    if whole:
        np.floor(y, out=y)
    y = y.astype(dtype, copy=False)
    return (y, step) if retstep else y


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """Numbers spaced evenly on a log scale."""
    if not isinstance(base, (float, int)) and np.ndim(base):
        n = np.broadcast(start, stop, base).ndim
        start, stop, base = (np.array(a, copy=None, subok=True, ndmin=n) for a in (start, stop, base))
        base = np.expand_dims(base, axis=axis)
    y = linspace(start, stop, num=num, endpoint=endpoint, axis=axis)
    if dtype is None:
        return np.power(base, y)
    return np.power(base, y).astype(dtype, copy=False)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Numbers spaced evenly on a log scale, from start to stop themselves."""
    start = np.asanyarray(start)
    stop = np.asanyarray(stop)
    if np.any(start == 0) or np.any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    kind = np.result_type(start, stop, float(num), np.zeros((), dtype))
    if dtype is None:
        dtype = kind
    else:
        dtype = np.dtype(dtype)
    start = start.astype(kind, copy=True)
    stop = stop.astype(kind, copy=True)
    sign = np.sign(start)
    start /= sign
    stop /= sign
    low = np.log10(start)
    high = np.log10(stop)
    result = logspace(low, high, num=num, endpoint=endpoint, base=10.0, dtype=kind)
    if num > 0:
        result[0] = start
        if num > 1 and endpoint:
            result[-1] = stop
    result *= sign
    if axis != 0:
        result = np.moveaxis(result, 0, axis)
    return result.astype(dtype, copy=False)


def real(val):
    """The real part."""
    try:
        return val.real
    except AttributeError:
        return np.asanyarray(val).real


def imag(val):
    """The imaginary part."""
    try:
        return val.imag
    except AttributeError:
        return np.asanyarray(val).imag


def iscomplex(x):
    """Which elements have an imaginary part."""
    a = np.asanyarray(x)
    if issubclass(a.dtype.type, np.complexfloating):
        return a.imag != 0
    return np.zeros(a.shape, bool)[()]


def isreal(x):
    """Which elements have no imaginary part."""
    kind = x.dtype.kind if hasattr(x, "dtype") else np.asarray(x).dtype.kind
    if kind == "O":
        # NumPy: what isn't complex has an imaginary part of zeros.
        return np.ones(np.shape(x), bool)[()]
    return imag(x) == 0


def iscomplexobj(x):
    """Is the type complex?"""
    try:
        kind = x.dtype.type
    except AttributeError:
        kind = np.asarray(x).dtype.type
    return issubclass(kind, np.complexfloating)


def isrealobj(x):
    """Is the type not complex?"""
    return not iscomplexobj(x)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """An array with numbers for NaN and infinities."""
    x = np.array(x, subok=True, copy=copy)
    kind = x.dtype.type
    scalar = x.ndim == 0
    if not issubclass(kind, np.inexact):
        return x[()] if scalar else x
    parts = (x.real, x.imag) if issubclass(kind, np.complexfloating) else (x,)
    info = np.finfo(x.real.dtype)
    high = info.max if posinf is None else posinf
    low = info.min if neginf is None else neginf
    for part in parts:
        missing = np.isnan(part)
        above = isposinf(part)
        below = isneginf(part)
        np.copyto(part, nan, where=missing)
        np.copyto(part, high, where=above)
        np.copyto(part, low, where=below)
    return x[()] if scalar else x


def real_if_close(a, tol=100):
    """The real part, if the imaginary parts are nearly zero."""
    a = np.asanyarray(a)
    kind = a.dtype.type
    if not issubclass(kind, np.complexfloating):
        return a
    if tol > 1:
        tol = np.finfo(kind).eps * tol
    if np.all(np.absolute(a.imag) < tol):
        a = a.real
    return a


_type_names = {
    "S1": "character",
    "?": "bool",
    "b": "signed char",
    "B": "unsigned char",
    "h": "short",
    "H": "unsigned short",
    "i": "integer",
    "I": "unsigned integer",
    "l": "long integer",
    "L": "unsigned long integer",
    "q": "long long integer",
    "Q": "unsigned long long integer",
    "f": "single precision",
    "d": "double precision",
    "g": "long precision",
    "F": "complex single precision",
    "D": "complex double precision",
    "G": "complex long double precision",
    "S": "string",
    "U": "unicode",
    "V": "void",
    "O": "object",
}


def typename(char):
    """What a type's letter stands for."""
    return _type_names[char]


def common_type(*arrays):
    """The inexact scalar type that all arrays fit in."""
    is_complex, precision = False, 0
    for a in arrays:
        kind = a.dtype.type
        if iscomplexobj(a):
            is_complex = True
        if issubclass(kind, np.integer):
            p = 2
        else:
            p = _precisions().get(kind)
            if p is None:
                raise TypeError("can't get common type for non-numeric array")
        precision = max(precision, p)
    if is_complex:
        return [np.complex64, np.complex64, np.complex128, np.clongdouble][precision]
    return [np.half, np.single, np.double, np.longdouble][precision]


def _precisions():
    table = {np.half: 0, np.single: 1, np.double: 2, np.csingle: 1, np.cdouble: 2}
    table.setdefault(np.longdouble, 3)
    table.setdefault(np.clongdouble, 3)
    return table


def mintypecode(typechars, typeset="GDFgdf", default="d"):
    """The letter of the smallest type of a set that all the types fit in."""
    codes = [t if isinstance(t, str) else np.asarray(t).dtype.char for t in typechars]
    within = {t for t in codes if t in typeset}
    if not within:
        return default
    if "F" in within and "d" in within:
        return "D"
    return min(within, key="GDFgdfSUVO?bBhHiIlLqQMme".index)


def isposinf(x, out=None):
    """Which elements are plus infinity."""
    return _is_infinite(x, out, False)


def isneginf(x, out=None):
    """Which elements are minus infinity."""
    return _is_infinite(x, out, True)


def _is_infinite(x, out, negative):
    infinite = np.isinf(x)
    try:
        sign = np.signbit(x)
    except TypeError as e:
        kind = np.asanyarray(x).dtype
        raise TypeError(
            f"This operation is not supported for {kind} values because it would be ambiguous."
        ) from e
    return np.logical_and(infinite, sign if negative else ~sign, out)


def fix(x, out=None):
    """The elements rounded towards zero."""
    result = np.asanyarray(np.ceil(x, out=out))
    result = np.floor(x, out=result, where=np.greater_equal(x, 0))
    if out is None and type(result) is np.ndarray:
        result = result[()]
    return result


def require(a, dtype=None, requirements=None, *, like=None):
    """An array that has what is asked of its memory."""
    if like is not None:
        return from_like(np.require, 1, locals())
    if not requirements:
        return np.asanyarray(a, dtype=dtype)
    names = {
        "C": "C", "C_CONTIGUOUS": "C", "CONTIGUOUS": "C", "F": "F", "F_CONTIGUOUS": "F", "FORTRAN": "F",
        "A": "A", "ALIGNED": "A", "W": "W", "WRITEABLE": "W", "O": "O", "OWNDATA": "O", "E": "E", "ENSUREARRAY": "E",
    }
    wanted = {names[x.upper()] for x in requirements}
    subok = "E" not in wanted
    wanted.discard("E")
    order = "A"
    if wanted >= {"C", "F"}:
        raise ValueError('Cannot specify both "C" and "F" order')
    if "F" in wanted:
        order = "F"
    elif "C" in wanted:
        order = "C"
    wanted -= {"C", "F"}
    arr = np.array(a, dtype=dtype, order=order, copy=None, subok=subok)
    for name in wanted:
        if not arr.flags[name]:
            return arr.copy(order)
    return arr


def issubdtype(arg1, arg2):
    """Is the first type of the kind of the second?"""
    if not (isinstance(arg1, type) and issubclass(arg1, np.generic)):
        arg1 = np.dtype(arg1).type
    if not (isinstance(arg2, type) and issubclass(arg2, np.generic)):
        arg2 = np.dtype(arg2).type
    return issubclass(arg1, arg2)


def isdtype(dtype, kind):
    """Is a dtype of the named kind?"""
    if isinstance(dtype, np.dtype):
        dtype = dtype.type
    elif not (isinstance(dtype, type) and issubclass(dtype, np.generic)):
        raise TypeError(f"dtype argument must be a NumPy dtype, but it is a {type(dtype)}.")
    kinds = kind if isinstance(kind, tuple) else (kind,)
    named = {
        "bool": np.bool,
        "signed integer": np.signedinteger,
        "unsigned integer": np.unsignedinteger,
        "integral": np.integer,
        "real floating": np.floating,
        "complex floating": np.complexfloating,
        "numeric": np.number,
    }
    found = False
    for k in kinds:
        if k is bool or isinstance(k, str):
            if k not in named:
                raise ValueError(
                    f"kind argument is a string, but {k!r} is not a known kind name."
                    if isinstance(k, str) else "kind argument must be comprised of NumPy dtypes or strings only, "
                    f"but is a {type(k)}."
                )
            found = found or issubclass(dtype, named[k])
        else:
            try:
                k = np.dtype(k).type
            except TypeError:
                raise TypeError(
                    f"kind argument must be comprised of NumPy dtypes or strings only, but is a {type(k)}."
                ) from None
            found = found or dtype is k
    return found


def broadcast_shapes(*args):
    """The shape that arrays of the given shapes broadcast to."""
    shapes = [(s,) if isinstance(s, (int, np.integer)) else tuple(s) for s in args]
    result = []
    for i in range(max([len(s) for s in shapes], default=0)):
        length, setter = 1, 0
        for k, s in enumerate(shapes):
            n = s[-1 - i] if i < len(s) else 1
            if n < 0:
                raise ValueError("negative dimensions are not allowed")
            if n == 1 or n == length:
                continue
            if length != 1:
                raise ValueError(
                    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
                    f"{setter} with shape {shapes[setter]} and arg {k} with shape {s}."
                )
            length, setter = n, k
        result.append(length)
    return tuple(operator.index(n) for n in reversed(result))


def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    """The running sum along an axis."""
    return _cumulative(x, np.add, axis, dtype, out, include_initial)


def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    """The running product along an axis."""
    return _cumulative(x, np.multiply, axis, dtype, out, include_initial)


def _cumulative(x, func, axis, dtype, out, include_initial):
    x = np.atleast_1d(x)
    if axis is None:
        if x.ndim != 1:
            raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
        axis = 0
    if out is not None and include_initial:
        first = [slice(None)] * x.ndim
        first[axis] = slice(1, None)
        func.accumulate(x, axis=axis, dtype=dtype, out=out[tuple(first)])
        first[axis] = 0
        out[tuple(first)] = func.identity
        return out
    result = func.accumulate(x, axis=axis, dtype=dtype, out=out)
    if include_initial:
        shape = list(x.shape)
        shape[axis] = 1
        result = np.concatenate([np.full(shape, func.identity, dtype=result.dtype), result], axis=axis)
    return result
