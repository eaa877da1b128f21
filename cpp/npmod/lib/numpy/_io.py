"""Arrays from files, bytes and text, and back."""
import operator
import os
import re
import warnings
from collections.abc import Mapping

import numpy as np
from numpy import _native_io as _native


def _path(file):
    """A file's name, or None for something open."""
    return os.fspath(file) if isinstance(file, (str, bytes, os.PathLike)) else None


def frombuffer(buffer, dtype=float, count=-1, offset=0, *, like=None):
    """A 1-d array over the bytes of an object; nothing is copied."""
    return _native.from_buffer(buffer, dtype, count, offset)


def _from_text(text, dtype, count, sep):
    out, complete = _native.from_text(text, dtype, count, sep)
    if not complete:
        warnings.warn("string or file could not be read to its end due to unmatched data; this will raise a ValueError in the future.",
                      DeprecationWarning, stacklevel=3)
    return out


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    """A 1-d array from numbers in text, separated by sep."""
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
    if offset != 0 and sep != "":
        raise TypeError("'offset' argument only permitted for binary files")
    name = _path(file)
    f = open(name, "rb") if name is not None else file
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


def save(file, arr, allow_pickle=True, fix_imports=None):
    """Writes an array in the .npy format."""
    data = _native.to_npy(np.asanyarray(arr))
    name = _path(file)
    if name is None:
        file.write(data)
        return
    if not name.endswith(".npy"):
        name += ".npy"
    with open(name, "wb") as f:
        f.write(data)


def _save_all(file, args, kwds):
    named = dict(kwds)
    for i, value in enumerate(args):
        key = "arr_{}".format(i)
        if key in named:
            raise ValueError("Cannot use un-named variables and keyword {}".format(key))
        named[key] = value
    data = _native.to_zip([(key + ".npy", _native.to_npy(np.asanyarray(value))) for key, value in named.items()])
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
    _save_all(file, args, kwds)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Writes several arrays to one .npz file; they are stored as they are."""
    _save_all(file, args, kwds)


class NpzFile(Mapping):
    """The arrays of an .npz file, read when asked for."""

    __module__ = "numpy.lib.npyio"

    def __init__(self, members, shown):
        self._members = dict(members)
        self._shown = shown
        self.files = [name.removesuffix(".npy") for name in self._members]

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
            return _native.from_npy(data)[0]
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
            data = f.read()
        start = None
    else:
        start = file.tell()
        data = file.read()
    if not data:
        raise EOFError("No data left in file")
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return NpzFile(_native.from_zip(data), "object" if name is None else name)
    if data[:6] == b"\x93NUMPY":
        array, used = _native.from_npy(data)
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


def _fields(line, delimiter, quotechar):
    """The fields of one line."""
    if quotechar is None:
        return line.split() if delimiter is None else line.split(delimiter)
    fields, field, quoted, started, i = [], "", False, False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == quotechar:
                if line[i + 1:i + 2] == quotechar:
                    field += c
                    i += 1
                else:
                    quoted = False
            else:
                field += c
        elif c == quotechar and not field:
            quoted = started = True
        elif c == delimiter or delimiter is None and c.isspace():
            if delimiter is not None or field or started:
                fields.append(field)
            field, started = "", False
        else:
            field += c
            started = True
        i += 1
    if delimiter is not None or field or started:
        fields.append(field)
    return fields


def _lines_of(fname, encoding):
    name = _path(fname)
    if name is not None:
        if not os.path.exists(name):
            raise FileNotFoundError("{} not found.".format(name))
        with open(name, encoding=encoding) as f:
            return f.read().splitlines()
    lines = fname.read().splitlines() if hasattr(fname, "read") else list(fname)
    return [line.decode(encoding or "latin1") if isinstance(line, bytes) else line.rstrip("\r\n") for line in lines]


def _leaf_dtypes(d):
    """The columns that a dtype takes, flattened."""
    if d.names is None:
        return [d]
    leaves = []
    for name in d.names:
        leaves.extend(_leaf_dtypes(d[name]))
    return leaves


def _uncommented(line, mark, quotechar):
    """The line up to a comment that isn't within quotes."""
    at = line.find(mark)
    while at >= 0 and line.count(quotechar, 0, at) % 2:
        at = line.find(mark, at + 1)
    return line if at < 0 else line[:at]


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding=None, max_rows=None, *, quotechar=None, like=None):
    """An array from a text file with a row a line."""
    if ndmin not in (0, 1, 2):
        raise ValueError("Illegal value of ndmin keyword: {}".format(ndmin))
    if encoding == "bytes":
        encoding = None
    if isinstance(delimiter, bytes):
        delimiter = delimiter.decode("latin1")
    if comments is None:
        comments = []
    elif isinstance(comments, (str, bytes)):
        comments = [comments]
    comments = [c.decode("latin1") if isinstance(c, bytes) else c for c in comments]
    d = np.dtype(dtype)
    if usecols is not None:
        try:
            usecols = [operator.index(c) for c in (usecols if np.iterable(usecols) else [usecols])]
        except TypeError as e:
            e.args = ("usecols must be an int or a sequence of ints but it contains at least one element of type '{}'".format(
                type(usecols).__name__),)
            raise
    rows = []
    for line in _lines_of(fname, encoding)[skiprows:]:
        if max_rows is not None and len(rows) >= max_rows:
            break
        for mark in comments:
            line = line.partition(mark)[0] if quotechar is None else _uncommented(line, mark, quotechar)
        if not line.strip() and (delimiter is None or not line):
            continue
        rows.append(_fields(line, delimiter, quotechar))
    if not rows:
        warnings.warn('loadtxt: input contained no data: "{}"'.format(fname), UserWarning, stacklevel=2)
    leaves = _leaf_dtypes(d)
    structured = d.names is not None
    count = len(rows[0]) if rows else 0
    if rows and usecols is None:
        for i, row in enumerate(rows):
            if len(row) != count:
                raise ValueError("the number of columns changed from {} to {} at row {}; use `usecols` to select a subset and avoid this "
                                 "error".format(count, len(row), i + 1))
    if structured and rows and (len(usecols) if usecols is not None else count) != len(leaves):
        raise ValueError("the dtype passed requires {} columns but {} were found at row 1; use `usecols` to select a subset and avoid "
                         "this error".format(len(leaves), len(usecols) if usecols is not None else count))
    table = []
    for i, row in enumerate(rows):
        picked = []
        for k in usecols if usecols is not None else range(count):
            if not -len(row) <= k < len(row):
                raise ValueError("invalid column index {} at row {} with {} columns".format(k, i + 1, len(row)))
            picked.append((k % len(row), row[k]))
        table.append([_value(text, leaves[j] if structured else d, converters, column, i) for j, (column, text) in enumerate(picked)])
    if structured:
        out = np.array([tuple(row) for row in table], dtype=d)
    else:
        out = np.array(table, dtype=d).reshape(len(table), -1) if table else np.empty((0, len(usecols) if usecols else 1), d)
    if out.ndim > ndmin:
        if not structured or ndmin == 0:
            if not table:
                out = out.reshape(-1) if ndmin < 2 else out
            elif ndmin == 0:
                out = np.squeeze(out)
            elif out.ndim == 2 and 1 in out.shape:
                out = out.reshape(-1)
    if out.ndim < ndmin:
        out = np.atleast_1d(out) if ndmin == 1 else np.atleast_2d(out).T
    if unpack:
        if structured:
            return [out[name] for name in d.names]
        return out.T
    return out


def _value(text, d, converters, column, row):
    """One field as its dtype's value."""
    convert = converters if callable(converters) else converters.get(column) if converters else None
    if convert is not None:
        return convert(text)
    if d.kind in "US":
        return text if d.kind == "U" else text.encode("latin1")
    if d.kind == "O":
        return text
    cell = np.empty(1, d if d.isnative else d.newbyteorder("="))
    if _native.parse(cell, 0, text.strip()):
        return cell[0]
    if d.kind in "iu":
        try:
            number = float(text)
        except ValueError:
            pass
        else:
            warnings.warn("loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:\n"
                          "    * make sure the original data is stored as integers.\n"
                          "    * use the `converters=` keyword argument.  If you only use\n"
                          "      NumPy 1.23 or later, `converters=float` will normally work.\n"
                          "    * Use `np.loadtxt(...).astype(np.{})` parsing the file as\n"
                          "      floating point and then convert it.  (On all NumPy versions.)\n"
                          "  (Deprecated NumPy 1.23)".format(d.name), DeprecationWarning, stacklevel=3)
            return int(number)
    raise ValueError("could not convert string {!r} to {} at row {}, column {}.".format(text, d.name, row, column + 1))
