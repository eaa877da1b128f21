"""Element-wise work on arrays of str and bytes."""
import numpy as np
from numpy import _native
from numpy import add, equal, greater, greater_equal, less, less_equal, not_equal

__all__ = [
    "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "add", "multiply", "isalpha", "isdigit",
    "isspace", "isalnum", "islower", "isupper", "istitle", "isdecimal", "isnumeric", "str_len", "find", "rfind",
    "index", "rindex", "count", "startswith", "endswith", "lstrip", "rstrip", "strip", "replace", "expandtabs",
    "center", "ljust", "rjust", "zfill", "partition", "rpartition", "upper", "lower", "swapcase", "capitalize",
    "title", "mod", "decode", "encode", "translate",
]

_END = 2**63 - 1


def _kind(x):
    """What an error about operands calls the class of x."""
    if type(x) in (int, float, complex):
        name = {int: "_PyLongDType", float: "_PyFloatDType", complex: "_PyComplexDType"}[type(x)]
        return f"<class 'numpy.dtypes.{name}'>"
    return str(type(np.asarray(x).dtype))


def _no_loop(name, *given):
    kinds = [_kind(x) for x in given] if len(given) > 1 else [_kind(np.asarray(given[0]))]
    text = kinds[0] if len(kinds) == 1 else "(" + ", ".join(kinds) + ")"
    return _native._UFuncNoLoopError(f"ufunc '{name}' did not contain a loop with signature matching types {text} -> None")


def _check_text(name, texts, rest=(), allowed="US"):
    """The texts as arrays of one kind, or the error of a ufunc that has no loop for them."""
    arrays = [np.asanyarray(t) for t in texts]
    kinds = {a.dtype.kind for a in arrays}
    if len(kinds) != 1 or kinds.pop() not in allowed:
        raise _no_loop(name, *texts, *rest)
    return arrays


def _check_integers(name, first, values):
    out = []
    for i, v in enumerate(values, first):
        a = np.asarray(v)
        if a.dtype.kind not in "iub":
            kind = a.dtype.kind if a.dtype.kind == "O" else a.dtype.name
            raise _native._UFuncInputCastingError(
                f"Cannot cast ufunc '{name}' input {i} from dtype('{kind}') to dtype('int64') with casting rule 'same_kind'"
            )
        out.append(a)
    return out


def _common_shape(arrays):
    try:
        return np.broadcast_shapes(*[a.shape for a in arrays])
    except ValueError:
        shapes = "".join(str(a.shape) + " " for a in arrays)
        raise ValueError("operands could not be broadcast together with shapes " + shapes) from None


def _columns(arrays, shape):
    return [np.broadcast_to(np.asarray(a), shape).ravel().tolist() for a in arrays]


def _map(fn, arrays, dtype):
    """fn of the elements of the arrays, broadcast together; always an array."""
    shape = _common_shape(arrays)
    return np.array(list(map(fn, *_columns(arrays, shape))), dtype=dtype).reshape(shape)


def _scalar(a):
    return a[()]


class _StringUfunc:
    """A function of the elements of one array of text."""

    def __init__(self, name, fn, result, allowed="US"):
        self.__name__ = self.__qualname__ = name
        self.__doc__ = f"{name}(x, /, out=None, *, where=True, dtype=None, subok=True)"
        self._fn, self._result, self._allowed = fn, result, allowed
        self.nin = self.nout = self.ntypes = 1
        self.nargs, self.identity, self.signature = 2, None, None

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    def __call__(self, x, /, out=None, *, where=True, casting="same_kind", order="K", dtype=None, subok=True, signature=None):
        (a,) = _check_text(self.__name__, (x,), allowed=self._allowed)
        result = _map(self._fn, (a,), self._result)
        if dtype is not None:
            result = result.astype(dtype)
        if out is None and where is True:
            return _scalar(result)
        if isinstance(out, tuple):
            (out,) = out
        if out is None:
            out = np.empty(np.broadcast_shapes(result.shape, np.shape(where)), result.dtype)
        np.copyto(out, result, casting=casting, where=where)
        return out


def _both(name):
    text, data = getattr(str, name), getattr(bytes, name)
    return lambda x: text(x) if isinstance(x, str) else data(x)


isalpha = _StringUfunc("isalpha", _both("isalpha"), bool)
isdigit = _StringUfunc("isdigit", _both("isdigit"), bool)
isspace = _StringUfunc("isspace", _both("isspace"), bool)
isalnum = _StringUfunc("isalnum", _both("isalnum"), bool)
islower = _StringUfunc("islower", _both("islower"), bool)
isupper = _StringUfunc("isupper", _both("isupper"), bool)
istitle = _StringUfunc("istitle", _both("istitle"), bool)
isdecimal = _StringUfunc("isdecimal", str.isdecimal, bool, "U")
isnumeric = _StringUfunc("isnumeric", str.isnumeric, bool, "U")
str_len = _StringUfunc("str_len", len, np.intp)


def _search(name, a, sub, start, end, dtype):
    end = _END if end is None else end
    texts = _check_text(name, (a, sub), (start, end))
    bounds = _check_integers(name, 2, (start, end))
    try:
        return _scalar(_map(lambda x, s, i, j: getattr(x, name)(s, i, j), texts + bounds, dtype))
    except ValueError as e:
        if str(e) != "subsection not found":
            raise
        raise ValueError("substring not found") from None


def find(a, sub, start=0, end=None):
    """The lowest index where each element holds sub, or -1."""
    return _search("find", a, sub, start, end, np.intp)


def rfind(a, sub, start=0, end=None):
    """The highest index where each element holds sub, or -1."""
    return _search("rfind", a, sub, start, end, np.intp)


def index(a, sub, start=0, end=None):
    """Like find, but raises ValueError where sub isn't found."""
    return _search("index", a, sub, start, end, np.intp)


def rindex(a, sub, start=0, end=None):
    """Like rfind, but raises ValueError where sub isn't found."""
    return _search("rindex", a, sub, start, end, np.intp)


def count(a, sub, start=0, end=None):
    """How often each element holds sub, without overlaps."""
    return _search("count", a, sub, start, end, np.intp)


def startswith(a, prefix, start=0, end=None):
    """Whether each element starts with prefix."""
    return _search("startswith", a, prefix, start, end, bool)


def endswith(a, suffix, start=0, end=None):
    """Whether each element ends with suffix."""
    return _search("endswith", a, suffix, start, end, bool)


def _strip(name, a, chars):
    if chars is None:
        (x,) = _check_text(f"_{name}_whitespace", (a,))
        result = _map(lambda s: getattr(s, name)(), (x,), x.dtype)
    else:
        x, chars = _check_text(f"_{name}_chars", (a, chars))
        result = _map(lambda s, c: getattr(s, name)(c), (x, chars), x.dtype)
    return _scalar(result)


def lstrip(a, chars=None):
    """Each element without leading whitespace, or without leading chars."""
    return _strip("lstrip", a, chars)


def rstrip(a, chars=None):
    """Each element without trailing whitespace, or without trailing chars."""
    return _strip("rstrip", a, chars)


def strip(a, chars=None):
    """Each element without whitespace (or chars) at both ends."""
    return _strip("strip", a, chars)


def _require_integer(value, name):
    value = np.asanyarray(value)
    if not np.issubdtype(value.dtype, np.integer):
        raise TypeError(f"unsupported type {value.dtype} for operand '{name}'")
    return value


def _sized(a, n):
    return f"{a.dtype.char}{n}"


def multiply(a, i):
    """Each element repeated i times."""
    a = np.asanyarray(a)
    i = np.maximum(_require_integer(i, "i"), 0)
    sizes = str_len(a) * i
    return _map(lambda x, n: x * n, (a, i), _sized(a, max(1, sizes.max())))


def _pad(name, a, width, fillchar):
    width = _require_integer(width, "width")
    a = np.asanyarray(a)
    fillchar = np.asanyarray(fillchar)
    if np.any(str_len(fillchar) != 1):
        raise TypeError("The fill character must be exactly one character long")
    fillchar = fillchar.astype(a.dtype, copy=False)
    width = np.maximum(str_len(a), width)
    return _map(lambda x, w, f: getattr(x, name)(w, f), (a, width, fillchar), _sized(a, width.max()))


def center(a, width, fillchar=" "):
    """Each element centred in a field of width characters."""
    return _pad("center", a, width, fillchar)


def ljust(a, width, fillchar=" "):
    """Each element at the left of a field of width characters."""
    return _pad("ljust", a, width, fillchar)


def rjust(a, width, fillchar=" "):
    """Each element at the right of a field of width characters."""
    return _pad("rjust", a, width, fillchar)


def zfill(a, width):
    """Each element with zeros put in front, after a sign, up to width."""
    width = _require_integer(width, "width")
    a = np.asanyarray(a)
    width = np.maximum(str_len(a), width)
    return _map(lambda x, w: x.zfill(w), (a, width), _sized(a, width.max()))


def replace(a, old, new, count=-1):
    """Each element with its first count (default: all) occurrences of old made into new."""
    count = _require_integer(count, "count")
    a = np.asanyarray(a)
    old = np.asanyarray(old).astype(getattr(old, "dtype", a.dtype), copy=False)
    new = np.asanyarray(new).astype(getattr(new, "dtype", a.dtype), copy=False)
    found = _search("count", a, old, 0, None, np.intp)
    found = np.where(count < 0, found, np.minimum(found, count))
    sizes = str_len(a) + found * (str_len(new) - str_len(old))
    return _map(lambda x, o, n, c: x.replace(o, n, c), (a, old, new, count), _sized(a, sizes.max()))


def expandtabs(a, tabsize=8):
    """Each element with its tabs made into spaces."""
    a, tabsize = np.asanyarray(a), np.asanyarray(tabsize)
    if a.dtype.kind not in "US":
        raise _no_loop("_expandtabs_length", a, tabsize)
    unit = 4 if a.dtype.kind == "U" else 1  # NumPy: room for the bytes of a character, not for the character

    def room(x, tab):
        size = column = 0
        for c in x if isinstance(x, str) else map(chr, x):
            if c == "\t":
                if tab > 0:
                    step = tab - column % tab
                    column += step
                    size += step
            else:
                column = 0 if c in "\r\n" else column + 1
                size += unit
        return size

    sizes = _map(room, (a, tabsize), np.intp)
    return _map(lambda x, tab: x.expandtabs(tab), (a, tabsize), _sized(a, sizes.max()))


def _split_once(name, a, sep):
    a = np.asanyarray(a)
    sep = np.asanyarray(sep).astype(a.dtype, copy=False)
    shape = _common_shape((a, sep))
    parts = [getattr(x, name)(s) for x, s in zip(*_columns((a, sep), shape))]
    missing = all(not p[1] for p in parts)
    sizes = [np.max(np.array([len(p[i]) for p in parts], dtype=np.intp)) for i in range(3)]
    sizes[1] = 1 if missing else str_len(sep).max()
    return tuple([np.array([p[i] for p in parts], dtype=_sized(a, sizes[i])).reshape(shape) for i in range(3)])


def partition(a, sep):
    """Each element up to the first sep, sep itself, and the rest: three arrays."""
    return _split_once("partition", a, sep)


def rpartition(a, sep):
    """Each element up to the last sep, sep itself, and the rest: three arrays."""
    return _split_once("rpartition", a, sep)


def _vec_string(a, dtype, method, args=()):
    """The method of each element, with the elements of args."""
    a = np.asarray(a)
    if a.dtype.kind not in "US":
        raise TypeError("string operation on non-string array")
    args = [np.asarray(x) for x in args]
    shape = np.broadcast_shapes(a.shape, *[x.shape for x in args])
    columns = [np.broadcast_to(a, shape).ravel().tolist()] + [list(np.broadcast_to(x, shape).ravel()) for x in args]
    out = np.empty(len(columns[0]), dtype=dtype)
    for i, (x, *rest) in enumerate(zip(*columns)):
        out[i] = getattr(x, method)(*rest)
    return out.reshape(shape)


def _from_objects(result, like):
    like = np.asarray(like)
    if result.size == 0:
        return result.astype(like.dtype)
    result = np.asarray(result.tolist())
    return result.astype(like.dtype.char + str(max(1, result.itemsize // (4 if result.dtype.kind == "U" else 1))))


def upper(a):
    """Each element in upper case."""
    a = np.asarray(a)
    return _vec_string(a, a.dtype, "upper")


def lower(a):
    """Each element in lower case."""
    a = np.asarray(a)
    return _vec_string(a, a.dtype, "lower")


def swapcase(a):
    """Each element with upper and lower case exchanged."""
    a = np.asarray(a)
    return _vec_string(a, a.dtype, "swapcase")


def capitalize(a):
    """Each element with its first character in upper case, the others in lower."""
    a = np.asarray(a)
    return _vec_string(a, a.dtype, "capitalize")


def title(a):
    """Each element with its words starting in upper case."""
    a = np.asarray(a)
    return _vec_string(a, a.dtype, "title")


def mod(a, values):
    """a % values, element by element."""
    return _from_objects(_vec_string(a, object, "__mod__", (values,)), a)


def _given(*args):
    """The arguments up to the first that is None."""
    out = []
    for x in args:
        if x is None:
            break
        out.append(x)
    return out


def decode(a, encoding=None, errors=None):
    """Each element of bytes as str."""
    return _from_objects(_vec_string(a, object, "decode", _given(encoding, errors)), np.str_(""))


def encode(a, encoding=None, errors=None):
    """Each element of str as bytes."""
    return _from_objects(_vec_string(a, object, "encode", _given(encoding, errors)), np.bytes_(b""))


def translate(a, table, deletechars=None):
    """Each element with its characters looked up in table."""
    a = np.asarray(a)
    if a.dtype.kind not in "US":
        raise TypeError("string operation on non-string array")
    args = (table,) if a.dtype.kind == "U" else (table, *_given(deletechars))
    return _map(lambda x: x.translate(*args), (a,), a.dtype)
