"""Arrays from files, bytes and text, and back."""
import os
import re
import warnings
from collections.abc import Mapping

import numpy as np
from numpy._common import from_like
from numpy import _native_io as _native


def _path(file):
    """A file's name, or None for something open."""
    return os.fspath(file) if isinstance(file, (str, bytes, os.PathLike)) else None


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    """A 1-d array over the bytes of an object; nothing is copied."""
    if like is not None:
        return from_like(np.frombuffer, 1, locals(), False)
    return _native.from_buffer(buffer, dtype, count, offset)


def _from_text(text, dtype, count, sep):
    out, complete = _native.from_text(text, dtype, count, sep)
    if not complete:
        warnings.warn("string or file could not be read to its end due to unmatched data; this will raise a ValueError in the future.",
                      DeprecationWarning, stacklevel=3)
    return out


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    """A 1-d array from numbers in text, separated by sep."""
    if like is not None:
        return from_like(np.fromstring, 1, locals(), False)
    if sep == "":
        warnings.warn("The binary mode of fromstring is deprecated, as it behaves surprisingly on unicode inputs. Use frombuffer "
                      "instead", DeprecationWarning, stacklevel=2)
        data = string.encode() if isinstance(string, str) else bytes(string)
        size = np.dtype(dtype).itemsize
        if count < 0 and len(data) % size:
            raise ValueError("string size must be a multiple of element size")
        if count >= 0 and len(data) < count * size:
            raise ValueError("string is smaller than requested size")
        return _native.from_bytes(data, dtype, count)
    return _from_text(string, dtype, count, sep)


def fromfile(file, dtype=float, count=-1, sep="", offset=0, *, like=None):
    """A 1-d array from a binary file, or from a text file of numbers separated by sep."""
    if like is not None:
        return from_like(np.fromfile, 1, locals(), False)
    if offset != 0 and sep != "":
        raise TypeError("'offset' argument only permitted for binary files")
    name = _path(file)
    f = open(name, "rb") if name is not None else getattr(file, "buffer", file)
    try:
        if offset:
            f.seek(offset, 1)
        if sep != "":
            return _from_text(f.read(), dtype, count, sep)
        d = np.dtype(dtype)
        data = f.read() if count < 0 else f.read(count * d.itemsize)
        return _native.from_bytes(data, d, count)
    finally:
        if name is not None:
            f.close()


def fromregex(file, regexp, dtype, encoding=None):
    """A structured array with a record for each match of a regular expression in a text file."""
    name = _path(file)
    f = open(name, "rb") if name is not None else file
    try:
        if not isinstance(dtype, np.dtype):
            dtype = np.dtype(dtype)
        if dtype.names is None:
            raise TypeError("dtype must be a structured datatype.")
        content = f.read()
        if isinstance(content, bytes) and isinstance(regexp, str):
            regexp = regexp.encode("latin1")
        if not hasattr(regexp, "match"):
            regexp = re.compile(regexp)
        if isinstance(content, bytes) and isinstance(regexp.pattern, str):
            content = content.decode(encoding or "latin1")
        found = regexp.findall(content)
        if found and not isinstance(found[0], tuple):
            plain = np.array(found, dtype=dtype[dtype.names[0]])
            out = np.empty(len(found), dtype=dtype)
            out[dtype.names[0]] = plain
            return out
        return np.array(found, dtype=dtype)
    finally:
        if name is not None:
            f.close()


def _to_npy(arr, allow_pickle):
    arr = np.asanyarray(arr)
    if not arr.dtype.hasobject:
        return _native.to_npy(arr)
    import io

    f = io.BytesIO()
    np.lib.format.write_array(f, arr, allow_pickle=allow_pickle)
    return f.getvalue()


def _from_npy(data, allow_pickle, is_file=False):
    """The array, and how many bytes it took."""
    try:
        return _native.from_npy(data)
    except ValueError as e:
        # What is no file of the system is read in portions, with a message of its own when it ends early.
        early = not is_file and str(e).startswith("cannot reshape")
        if not early and ("Object arrays" not in str(e) or not allow_pickle):
            raise
    import io

    f = io.BytesIO(data)
    return np.lib.format.read_array(f, allow_pickle=True), f.tell()


def save(file, arr, allow_pickle=True, fix_imports=None):
    """Writes an array in the .npy format."""
    data = _to_npy(arr, allow_pickle)
    name = _path(file)
    if name is None:
        file.write(data)
        return
    if not name.endswith(".npy"):
        name += ".npy"
    with open(name, "wb") as f:
        f.write(data)


def _save_all(file, args, kwds, allow_pickle):
    named = dict(kwds)
    for i, value in enumerate(args):
        key = "arr_{}".format(i)
        if key in named:
            raise ValueError("Cannot use un-named variables and keyword {}".format(key))
        named[key] = value
    data = _native.to_zip([(key + ".npy", _to_npy(value, allow_pickle)) for key, value in named.items()])
    name = _path(file)
    if name is None:
        file.write(data)
        return
    if not name.endswith(".npz"):
        name += ".npz"
    with open(name, "wb") as f:
        f.write(data)


def savez(file, *args, allow_pickle=True, **kwds):
    """Writes several arrays to one .npz file."""
    _save_all(file, args, kwds, allow_pickle)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Writes several arrays to one .npz file; they are stored as they are."""
    _save_all(file, args, kwds, allow_pickle)


class _ByAttribute:
    """The arrays of an .npz file as attributes."""

    def __init__(self, obj):
        self._obj = obj

    def __getattribute__(self, key):
        try:
            return object.__getattribute__(self, "_obj")[key]
        except KeyError:
            raise AttributeError(key) from None

    def __dir__(self):
        return list(object.__getattribute__(self, "_obj").keys())


class NpzFile(Mapping):
    """The arrays of an .npz file, read when asked for."""

    __module__ = "numpy.lib.npyio"

    zip = fid = None

    def __init__(self, members, shown, allow_pickle=False):
        self.allow_pickle = allow_pickle
        self._members = dict(members)
        self._shown = shown
        self.files = [name.removesuffix(".npy") for name in self._members]
        self.f = _ByAttribute(self)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def close(self):
        """Lets the contents go."""
        self._members = {}

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __contains__(self, key):
        return key in self._members or key in self.files

    def __getitem__(self, key):
        name = key if key in self._members else "{}.npy".format(key)
        if name not in self._members:
            raise KeyError("{} is not a file in the archive".format(key))
        data = self._members[name]
        if data[:6] == b"\x93NUMPY":
            return _from_npy(data, self.allow_pickle)[0]
        return data

    def __repr__(self):
        names = ", ".join(self.files[:5])
        if len(self.files) > 5:
            names += "..."
        return "NpzFile {!r} with keys: {}".format(self._shown, names)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    """The array of an .npy file, or the arrays of an .npz file."""
    if encoding not in ("ASCII", "latin1", "bytes"):
        raise ValueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
    name = _path(file)
    if name is not None:
        with open(name, "rb") as f:
            if mmap_mode and f.read(6) == b"\x93NUMPY":
                from numpy.lib.format import open_memmap

                return open_memmap(file, mode=mmap_mode, max_header_size=2**64 if allow_pickle else max_header_size)
            f.seek(0)
            data = f.read()
        start = None
    else:
        start = file.tell() if hasattr(file, "tell") else None
        data = file.read()
    if not data:
        raise EOFError("No data left in file")
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return NpzFile(_native.from_zip(data), "object" if name is None else name, allow_pickle)
    if data[:6] == b"\x93NUMPY":
        array, used = _from_npy(data, allow_pickle, name is not None)
        if start is not None:
            file.seek(start + used)
        return array
    if not allow_pickle:
        raise ValueError("This file contains pickled (object) data. If you trust the file you can load it unsafely using the "
                         "`allow_pickle=` keyword argument or `pickle.load()`.")
    import pickle
    return pickle.loads(data)


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    """Writes a 1-d or 2-d array as text, a row a line."""
    if isinstance(fmt, bytes):
        fmt = fmt.decode("latin1")
    X = np.asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError("Expected 1D or 2D array, got {}D array instead".format(X.ndim))
    if X.ndim == 1:
        if X.dtype.names is None:
            X = np.atleast_2d(X).T
            columns = 1
        else:
            columns = len(X.dtype.names)
    else:
        columns = X.shape[1]
    is_complex = np.iscomplexobj(X)
    if type(fmt) in (list, tuple):
        if len(fmt) != columns:
            raise AttributeError("fmt has wrong shape.  {}".format(str(fmt)))
        row_format = delimiter.join(fmt)
    elif isinstance(fmt, str):
        marks = fmt.count("%")
        error = ValueError("fmt has wrong number of % formats:  {}".format(fmt))
        if marks == 1:
            if is_complex:
                fmt = [" ({}+{}j)".format(fmt, fmt)] * columns
            else:
                fmt = [fmt] * columns
            row_format = delimiter.join(fmt)
        elif is_complex and marks != 2 * columns or not is_complex and marks != columns:
            raise error
        else:
            row_format = fmt
    else:
        raise ValueError("invalid fmt: {!r}".format(fmt))
    lines = []
    if header:
        lines.append(comments + header.replace("\n", "\n" + comments) + newline)
    for row in X:
        if is_complex:
            numbers = []
            for z in row:
                numbers.append(z.real)
                numbers.append(z.imag)
            lines.append((row_format % tuple(numbers) + newline).replace("+-", "-"))
            continue
        try:
            lines.append(row_format % tuple(row) + newline)
        except TypeError as e:
            raise TypeError("Mismatch between array dtype ('{}') and format specifier ('{}')".format(str(X.dtype), row_format)) from e
    if footer:
        lines.append(comments + footer.replace("\n", "\n" + comments) + newline)
    text = "".join(lines)
    name = _path(fname)
    if name is not None:
        with open(name, "w", encoding=encoding or "latin1") as f:
            f.write(text)
        return
    try:
        fname.write(text)
    except TypeError:
        fname.write(text.encode(encoding or "latin1"))
