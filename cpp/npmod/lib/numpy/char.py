"""The older string functions, which compare without trailing whitespace, and arrays whose methods are str's."""
import builtins

import numpy as np
from numpy import strings
from numpy.strings import *
from numpy.strings import _common_shape, _columns, _from_objects, _vec_string
from numpy.strings import multiply as _multiply, partition as _partition, rpartition as _rpartition

__all__ = [
    "equal", "not_equal", "greater_equal", "less_equal", "greater", "less", "str_len", "add", "multiply", "mod",
    "capitalize", "center", "count", "decode", "encode", "endswith", "expandtabs", "find", "index", "isalnum",
    "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip", "partition",
    "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
    "strip", "swapcase", "title", "translate", "upper", "zfill", "isnumeric", "isdecimal", "array", "asarray",
    "compare_chararrays", "chararray",
]

_COMPARISONS = {
    "==": lambda x, y: x == y,
    "!=": lambda x, y: x != y,
    "<": lambda x, y: x < y,
    "<=": lambda x, y: x <= y,
    ">": lambda x, y: x > y,
    ">=": lambda x, y: x >= y,
}


def compare_chararrays(a1, a2, cmp, rstrip):
    """Compares element by element by the operator named cmp; rstrip: without trailing whitespace."""
    compare = _COMPARISONS.get(cmp)
    if compare is None:
        raise ValueError("comparison must be '==', '!=', '<', '>', '<=', '>='")
    a1, a2 = np.asarray(a1), np.asarray(a2)
    if a1.dtype.kind not in "US" or a2.dtype.kind not in "US":
        raise TypeError("comparison of non-string arrays")
    if a1.dtype.kind != a2.dtype.kind:
        return NotImplemented
    shape = _common_shape((a1, a2))
    x, y = _columns((a1, a2), shape)
    if rstrip:
        x, y = [s.rstrip() for s in x], [s.rstrip() for s in y]
    return np.array(list(map(compare, x, y)), dtype=bool).reshape(shape)


def equal(x1, x2):
    """x1 == x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, "==", True)


def not_equal(x1, x2):
    """x1 != x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, "!=", True)


def greater_equal(x1, x2):
    """x1 >= x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, ">=", True)


def less_equal(x1, x2):
    """x1 <= x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, "<=", True)


def greater(x1, x2):
    """x1 > x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, ">", True)


def less(x1, x2):
    """x1 < x2 without trailing whitespace."""
    return compare_chararrays(x1, x2, "<", True)


def multiply(a, i):
    """Each element repeated i times."""
    try:
        return _multiply(a, i)
    except TypeError:
        raise ValueError("Can only multiply by integers")


def partition(a, sep):
    """Each element up to the first sep, sep itself, and the rest, along a new last axis."""
    return np.stack(_partition(a, sep), axis=-1)


def rpartition(a, sep):
    """Each element up to the last sep, sep itself, and the rest, along a new last axis."""
    return np.stack(_rpartition(a, sep), axis=-1)


def join(sep, seq):
    """The characters of each element of seq joined by sep."""
    return _from_objects(_vec_string(sep, object, "join", (seq,)), seq)


def split(a, sep=None, maxsplit=None):
    """Each element split into a list of words."""
    return _vec_string(a, object, "split", [sep] + ([] if maxsplit is None else [maxsplit]))


def rsplit(a, sep=None, maxsplit=None):
    """Each element split into a list of words, from the right."""
    return _vec_string(a, object, "rsplit", [sep] + ([] if maxsplit is None else [maxsplit]))


def splitlines(a, keepends=None):
    """Each element split into a list of lines."""
    return _vec_string(a, object, "splitlines", [] if keepends is None else [keepends])


class chararray(np.ndarray):
    """An array of str or bytes with their methods, whose elements come without trailing whitespace."""

    def __new__(subtype, shape, itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order="C"):
        dtype = np.dtype((np.str_ if unicode else np.bytes_, int(itemsize)))
        filler = None
        if isinstance(buffer, str):
            filler, buffer = buffer, None
        if buffer is None:
            self = np.ndarray.__new__(subtype, shape, dtype, order=order)
        else:
            self = np.ndarray.__new__(subtype, shape, dtype, buffer=buffer, offset=offset, strides=strides, order=order)
        if filler is not None:
            self[...] = filler
        return self

    def __array_wrap__(self, arr, context=None, return_scalar=False):
        if arr.dtype.char in "SUbc":
            return arr.view(type(self))
        return arr

    def __array_finalize__(self, obj):
        if self.dtype.char not in "VSUbc":
            raise ValueError("Can only create a chararray from string data.")

    def __getitem__(self, obj):
        val = np.ndarray.__getitem__(self, obj)
        if isinstance(val, np.character):
            return val.rstrip()
        return val

    def _shown(self):
        plain = self.view(np.ndarray)
        return np.asarray(strings.rstrip(plain)).reshape(plain.shape).view(chararray)

    def __repr__(self):
        return np.ndarray.__repr__(self._shown())

    def __str__(self):
        return np.ndarray.__str__(self._shown())

    def __eq__(self, other):
        return equal(self, other)

    def __ne__(self, other):
        return not_equal(self, other)

    def __ge__(self, other):
        return greater_equal(self, other)

    def __le__(self, other):
        return less_equal(self, other)

    def __gt__(self, other):
        return greater(self, other)

    def __lt__(self, other):
        return less(self, other)

    def __add__(self, other):
        return asarray(strings.add(self.view(np.ndarray), other))

    def __radd__(self, other):
        return asarray(strings.add(other, self.view(np.ndarray)))

    def __mul__(self, i):
        return asarray(multiply(self, i))

    def __rmul__(self, i):
        return asarray(multiply(self, i))

    def __mod__(self, i):
        return asarray(mod(self, i))

    def __rmod__(self, other):
        return NotImplemented

    def argsort(self, axis=-1, kind=None, order=None):
        return self.view(np.ndarray).argsort(axis, kind, order)

    argsort.__doc__ = np.ndarray.argsort.__doc__

    def capitalize(self):
        return asarray(capitalize(self))

    def center(self, width, fillchar=" "):
        return asarray(center(self, width, fillchar))

    def count(self, sub, start=0, end=None):
        return count(self, sub, start, end)

    def decode(self, encoding=None, errors=None):
        return decode(self, encoding, errors)

    def encode(self, encoding=None, errors=None):
        return encode(self, encoding, errors)

    def endswith(self, suffix, start=0, end=None):
        return endswith(self, suffix, start, end)

    def expandtabs(self, tabsize=8):
        return asarray(expandtabs(self, tabsize))

    def find(self, sub, start=0, end=None):
        return find(self, sub, start, end)

    def index(self, sub, start=0, end=None):
        return index(self, sub, start, end)

    def isalnum(self):
        return isalnum(self)

    def isalpha(self):
        return isalpha(self)

    def isdigit(self):
        return isdigit(self)

    def islower(self):
        return islower(self)

    def isspace(self):
        return isspace(self)

    def istitle(self):
        return istitle(self)

    def isupper(self):
        return isupper(self)

    def join(self, seq):
        return join(self, seq)

    def ljust(self, width, fillchar=" "):
        return asarray(ljust(self, width, fillchar))

    def lower(self):
        return asarray(lower(self))

    def lstrip(self, chars=None):
        return asarray(lstrip(self, chars))

    def partition(self, sep):
        return asarray(partition(self, sep))

    def replace(self, old, new, count=None):
        return asarray(replace(self, old, new, count if count is not None else -1))

    def rfind(self, sub, start=0, end=None):
        return rfind(self, sub, start, end)

    def rindex(self, sub, start=0, end=None):
        return rindex(self, sub, start, end)

    def rjust(self, width, fillchar=" "):
        return asarray(rjust(self, width, fillchar))

    def rpartition(self, sep):
        return asarray(rpartition(self, sep))

    def rsplit(self, sep=None, maxsplit=None):
        return rsplit(self, sep, maxsplit)

    def rstrip(self, chars=None):
        return asarray(rstrip(self, chars))

    def split(self, sep=None, maxsplit=None):
        return split(self, sep, maxsplit)

    def splitlines(self, keepends=None):
        return splitlines(self, keepends)

    def startswith(self, prefix, start=0, end=None):
        return startswith(self, prefix, start, end)

    def strip(self, chars=None):
        return asarray(strip(self, chars))

    def swapcase(self):
        return asarray(swapcase(self))

    def title(self):
        return asarray(title(self))

    def translate(self, table, deletechars=None):
        return asarray(translate(self, table, deletechars))

    def upper(self):
        return asarray(upper(self))

    def zfill(self, width):
        return asarray(zfill(self, width))

    def isnumeric(self):
        return isnumeric(self)

    def isdecimal(self):
        return isdecimal(self)


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    """A chararray of obj."""
    if isinstance(obj, (bytes, str)):
        if unicode is None:
            unicode = isinstance(obj, str)
        if itemsize is None:
            itemsize = builtins.max(1, len(obj))
        return chararray(len(obj) // itemsize, itemsize=itemsize, unicode=unicode, buffer=obj, order=order or "C")
    if isinstance(obj, (list, tuple)):
        made = np.asarray(obj)
        obj = made if made.dtype.kind in "SUO" else obj
    if isinstance(obj, np.ndarray) and issubclass(obj.dtype.type, np.character):
        if not isinstance(obj, chararray):
            obj = obj.view(chararray)
        if itemsize is None:
            itemsize = obj.itemsize // (4 if issubclass(obj.dtype.type, np.str_) else 1)
        if unicode is None:
            unicode = issubclass(obj.dtype.type, np.str_)
        kind = np.str_ if unicode else np.bytes_
        if order is not None:
            obj = np.asarray(obj, order=order)
        if copy or itemsize != obj.itemsize:
            obj = obj.astype((kind, int(itemsize)))
        return obj
    if isinstance(obj, np.ndarray) and issubclass(obj.dtype.type, np.object_) and itemsize is None:
        obj = obj.tolist()  # NumPy: without a size the elements decide
    kind = np.str_ if unicode else np.bytes_
    dtype = kind if itemsize is None else (kind, int(itemsize))
    if copy:
        return np.array(obj, dtype=dtype, order=order, subok=True).view(chararray)
    return np.asarray(obj, dtype=dtype, order=order).view(chararray)


def asarray(obj, itemsize=None, unicode=None, order=None):
    """A chararray of obj, copied only where needed."""
    return array(obj, itemsize, copy=False, unicode=unicode, order=order)


for _name in __all__[:6]:
    globals()[_name] = np._native.array_function(globals()[_name], "numpy.char")

for _name, _method in list(vars(chararray).items()):
    if callable(_method) and _method.__doc__ is None and not _name.startswith("_"):
        _method.__doc__ = globals()[_name].__doc__
