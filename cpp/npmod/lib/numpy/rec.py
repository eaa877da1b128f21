"""Record arrays: structured arrays whose fields are attributes too."""
import builtins
import os
from collections import Counter
from contextlib import nullcontext

import numpy as np

__all__ = [
    "record", "recarray", "format_parser", "fromarrays", "fromrecords", "fromstring", "fromfile", "array",
    "find_duplicate",
]

_byteorderconv = {
    "b": ">", "l": "<", "n": "=", "B": ">", "L": "<", "N": "=", "S": "s", "s": "s", ">": ">", "<": "<", "=": "=",
    "|": "|", "I": "|", "i": "|",
}
_get = np.ndarray.__getattribute__
_void_get = np.void.__getattribute__


def find_duplicate(list):
    """The items that are in the list more than once."""
    return [item for item, counts in Counter(list).items() if counts > 1]


class format_parser:
    """Makes a dtype of formats, names and titles."""

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if formats is None:
            raise ValueError("Need formats argument")
        if isinstance(formats, list):
            parsed = np.dtype([(f"f{i}", format_) for i, format_ in enumerate(formats)], aligned)
        else:
            parsed = np.dtype(formats, aligned)
        if parsed.fields is None:
            parsed = np.dtype([("f1", parsed)], aligned)
        self._f_formats = [parsed.fields[key][0] for key in parsed.names]
        self._offsets = [parsed.fields[key][1] for key in parsed.names]
        self._nfields = len(parsed.names)
        self._set_names(names, titles)
        self._dtype = np.dtype({"names": self._names, "formats": self._f_formats, "offsets": self._offsets, "titles": self._titles})
        if byteorder is not None:
            self._dtype = self._dtype.newbyteorder(_byteorderconv[byteorder[0]])
        self.dtype = self._dtype

    def _set_names(self, names, titles):
        if names:
            if isinstance(names, (list, tuple)):
                pass
            elif isinstance(names, str):
                names = names.split(",")
            else:
                raise NameError(f"illegal input names {repr(names)}")
            self._names = [n.strip() for n in names[: self._nfields]]
        else:
            self._names = []
        self._names += [f"f{i}" for i in range(len(self._names), self._nfields)]
        twice = find_duplicate(self._names)
        if twice:
            raise ValueError(f"Duplicate field names: {twice}")
        self._titles = [n.strip() for n in titles[: self._nfields]] if titles else []
        self._titles += [None] * (self._nfields - len(self._titles))


class record(np.void):
    """An element of a record array; its fields are attributes."""

    __name__ = "record"
    __module__ = "numpy"

    def __repr__(self):
        if np.get_printoptions()["legacy"] == "1.13":
            return self.__str__()
        return f"np.record({self}, dtype={np.dtype((np.void, self.dtype))!s})"

    def __getattribute__(self, attr):
        if attr in ("setfield", "getfield", "dtype"):
            return _void_get(self, attr)
        try:
            return _void_get(self, attr)
        except AttributeError:
            pass
        field = _void_get(self, "dtype").fields.get(attr, None)
        if not field:
            raise AttributeError(f"'record' object has no attribute '{attr}'")
        return self[attr]

    def __setattr__(self, attr, val):
        if attr in ("setfield", "getfield", "dtype"):
            raise AttributeError(f"Cannot set '{attr}' attribute")
        if _void_get(self, "dtype").fields.get(attr, None):
            self[attr] = val
        elif getattr(self, attr, None):
            np.void.__setattr__(self, attr, val)
        else:
            raise AttributeError(f"'record' object has no attribute '{attr}'")

    def __getitem__(self, indx):
        obj = np.void.__getitem__(self, indx)
        if isinstance(obj, (np.void, np.ndarray)) and obj.dtype.names is not None:
            return obj.view((self.__class__, obj.dtype))
        return obj

    def pprint(self):
        """The fields, one a line."""
        names = self.dtype.names
        widest = builtins.max(len(name) for name in names)
        return "\n".join(f"{name:>{widest}}: {getattr(self, name)}" for name in names)


class recarray(np.ndarray):
    """An array of records; its fields are attributes."""

    __module__ = "numpy.rec"

    def __new__(
        subtype, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None,
        byteorder=None, aligned=False, order="C",
    ):
        if dtype is not None:
            descr = np.dtype(dtype)
        else:
            descr = format_parser(formats, names, titles, aligned, byteorder).dtype
        if buf is None:
            return np.ndarray.__new__(subtype, shape, (record, descr), order=order)
        return np.ndarray.__new__(
            subtype, shape, (record, descr), buffer=buf, offset=offset, strides=strides, order=order
        )

    def __array_finalize__(self, obj):
        dtype = _get(self, "dtype")
        if dtype.type is not record and dtype.names is not None:
            self.dtype = dtype

    def __getattribute__(self, attr):
        try:
            return _get(self, attr)
        except AttributeError:
            pass
        try:
            res = _get(self, "dtype").fields[attr][:2]
        except (TypeError, KeyError) as e:
            raise AttributeError(f"recarray has no attribute {attr}") from e
        obj = self.getfield(*res)
        if obj.dtype.names is not None:
            if issubclass(obj.dtype.type, np.void):
                return obj.view(dtype=(self.dtype.type, obj.dtype))
            return obj
        return obj.view(np.ndarray)

    def __setattr__(self, attr, val):
        if attr == "dtype" and isinstance(val, np.dtype) and issubclass(val.type, np.void) and val.names is not None:
            val = np.dtype((record, val))
        new = attr not in self.__dict__
        fields = _get(self, "dtype").fields or {}
        try:
            np.ndarray.__setattr__(self, attr, val)
        except Exception:
            if attr not in fields:
                raise
        else:
            fields = _get(self, "dtype").fields or {}
            if attr not in fields:
                return
            if new:
                try:
                    np.ndarray.__delattr__(self, attr)
                except Exception:
                    return
        self.setfield(val, *fields[attr][:2])

    def __getitem__(self, indx):
        obj = np.ndarray.__getitem__(self, indx)
        if not isinstance(obj, np.ndarray):
            return obj
        if obj.dtype.names is None:
            return obj.view(type=np.ndarray)
        obj = obj.view(type(self))
        if issubclass(obj.dtype.type, np.void):
            return obj.view(dtype=(self.dtype.type, obj.dtype))
        return obj

    def __repr__(self):
        shown = self.dtype
        start, end = "array(", ".view(numpy.recarray)"
        if self.dtype.type is record or not issubclass(self.dtype.type, np.void):
            if self.dtype.type is record:
                shown = np.dtype((np.void, shown))
            start, end = "rec.array(", ""
        if self.size > 0 or self.shape == (0,):
            text = np.array2string(self, separator=", ", prefix=start, suffix=",")
        else:
            text = f"[], shape={self.shape!r}"
        gap = "\n" + " " * len(start)
        if np.get_printoptions()["legacy"] == "1.13":
            gap = " " + gap
        return f"{start}{text},{gap}dtype={shown}){end}"

    def field(self, attr, val=None):
        """The field by name or number, or sets it to val."""
        if isinstance(attr, int):
            attr = _get(self, "dtype").names[attr]
        res = _get(self, "dtype").fields[attr][:2]
        if val is not None:
            return self.setfield(val, *res)
        obj = self.getfield(*res)
        return obj if obj.dtype.names is not None else obj.view(np.ndarray)


def _deprecate_shape_0_as_None(shape):
    if shape == 0:
        import warnings

        warnings.warn(
            "Passing `shape=0` to have the shape be inferred is deprecated, and in future will be equivalent to "
            "`shape=(0,)`. To infer the shape and suppress this warning, pass `shape=None` instead.",
            FutureWarning,
            stacklevel=3,
        )
        return None
    return shape



def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array whose fields are the given arrays."""
    arrays = [np.asarray(x) for x in arrayList]
    shape = _deprecate_shape_0_as_None(shape)
    if shape is None:
        shape = arrays[0].shape
    elif isinstance(shape, int):
        shape = (shape,)
    if formats is None and dtype is None:
        formats = [obj.dtype for obj in arrays]
    if dtype is not None:
        descr = np.dtype(dtype)
    else:
        descr = format_parser(formats, names, titles, aligned, byteorder).dtype
    if len(descr) != len(arrays):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    d0 = descr[0].shape
    if len(d0) > 0:
        shape = shape[: -len(d0)]
    out = recarray(shape, descr)
    for k, obj in enumerate(arrays):
        if obj.shape[: obj.ndim - descr[k].ndim] != shape:
            raise ValueError(f'array-shape mismatch in array {k} ("{descr.names[k]}")')
        out[descr.names[k]] = obj
    return out


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of a list of records."""
    if formats is None and dtype is None:
        obj = np.array(recList, dtype=object)
        columns = [np.array(obj[..., i].tolist()) for i in range(obj.shape[-1])]
        return fromarrays(columns, formats=formats, shape=shape, names=names, titles=titles, aligned=aligned, byteorder=byteorder)
    if dtype is not None:
        descr = np.dtype((record, dtype))
    else:
        descr = format_parser(formats, names, titles, aligned, byteorder).dtype
    try:
        result = np.array(recList, dtype=descr)
    except (TypeError, ValueError):
        import warnings

        shape = _deprecate_shape_0_as_None(shape)
        if shape is None:
            shape = len(recList)
        if isinstance(shape, int):
            shape = (shape,)
        if len(shape) > 1:
            raise ValueError("Can only deal with 1-d array.")
        out = recarray(shape, descr)
        for k in range(out.size):
            out[k] = tuple(recList[k])
        warnings.warn(
            "fromrecords expected a list of tuples, may have received a list of lists instead. In the future that will "
            "raise an error",
            FutureWarning,
            stacklevel=2,
        )
        return out
    else:
        if shape is not None and result.shape != shape:
            result.shape = shape
    return result.view(recarray)


def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array, which can't be written to, of the bytes of datastring."""
    if dtype is None and formats is None:
        raise TypeError("fromstring() needs a 'dtype' or 'formats' argument")
    if dtype is not None:
        descr = np.dtype(dtype)
    else:
        descr = format_parser(formats, names, titles, aligned, byteorder).dtype
    shape = _deprecate_shape_0_as_None(shape)
    if shape in (None, -1):
        shape = (len(datastring) - offset) // descr.itemsize
    return recarray(shape, descr, buf=datastring, offset=offset)


def _remaining(fd):
    here = fd.tell()
    fd.seek(0, os.SEEK_END)
    end = fd.tell()
    fd.seek(here)
    return end - here


def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array of what a binary file holds."""
    if dtype is None and formats is None:
        raise TypeError("fromfile() needs a 'dtype' or 'formats' argument")
    shape = _deprecate_shape_0_as_None(shape)
    if shape is None:
        shape = (-1,)
    elif isinstance(shape, int):
        shape = (shape,)
    with nullcontext(fd) if hasattr(fd, "readinto") else open(os.fspath(fd), "rb") as file:
        if offset > 0:
            file.seek(offset, 1)
        size = _remaining(file)
        if dtype is not None:
            descr = np.dtype(dtype)
        else:
            descr = format_parser(formats, names, titles, aligned, byteorder).dtype
        itemsize = descr.itemsize
        count = np.array(shape).prod(dtype=np.intp)
        if count < 0:
            shape = list(shape)
            shape[shape.index(-1)] = int(size // (-count * itemsize))
            shape = tuple(shape)
            count = np.array(shape).prod(dtype=np.intp)
        if count * itemsize > size:
            raise ValueError("Not enough bytes left in file for specified shape and type.")
        out = recarray(shape, descr)
        if file.readinto(out.data) != out.nbytes:
            raise OSError("Didn't read as many bytes as expected")
    return out


def array(
    obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False,
    byteorder=None, copy=True,
):
    """A record array of obj: a buffer, a list of records or arrays, an array, a file."""
    if (isinstance(obj, (type(None), str)) or hasattr(obj, "readinto")) and formats is None and dtype is None:
        raise ValueError("Must define formats (or dtype) if object is None, string, or an open file")
    options = {}
    if dtype is not None:
        dtype = np.dtype(dtype)
    elif formats is not None:
        dtype = format_parser(formats, names, titles, aligned, byteorder).dtype
    else:
        options = {"formats": formats, "names": names, "titles": titles, "aligned": aligned, "byteorder": byteorder}
    if obj is None:
        if shape is None:
            raise ValueError("Must define a shape if obj is None")
        return recarray(shape, dtype, buf=obj, offset=offset, strides=strides)
    if isinstance(obj, bytes):
        return fromstring(obj, dtype, shape=shape, offset=offset, **options)
    if isinstance(obj, (list, tuple)):
        if isinstance(obj[0], (tuple, list)):
            return fromrecords(obj, dtype=dtype, shape=shape, **options)
        return fromarrays(obj, dtype=dtype, shape=shape, **options)
    if isinstance(obj, recarray):
        new = obj
        if dtype is not None and obj.dtype != dtype:
            new = obj.view(dtype)
        return new.copy() if copy else new
    if hasattr(obj, "readinto"):
        return fromfile(obj, dtype=dtype, shape=shape, offset=offset)
    if isinstance(obj, np.ndarray):
        new = obj
        if dtype is not None and obj.dtype != dtype:
            new = obj.view(dtype)
        if copy:
            new = new.copy()
        return new.view(recarray)
    interface = getattr(obj, "__array_interface__", None)
    if interface is None or not isinstance(interface, dict):
        raise ValueError("Unknown input type")
    obj = np.array(obj)
    if dtype is not None and obj.dtype != dtype:
        obj = obj.view(dtype)
    return obj.view(recarray)
