"""The .npy format: a magic string, a header that describes an array, and its bytes."""
import io
import os
import re
import warnings

import numpy as np

__all__ = []

MAGIC_PREFIX = b"\x93NUMPY"
MAGIC_LEN = len(MAGIC_PREFIX) + 2
ARRAY_ALIGN = 64
BUFFER_SIZE = 2**18
GROWTH_AXIS_MAX_DIGITS = 21
EXPECTED_KEYS = {"descr", "fortran_order", "shape"}
_MAX_HEADER_SIZE = 10000
# By version: how many bytes the header's length takes, and the header's encoding.
_header_size_info = {(1, 0): ("<H", "latin1"), (2, 0): ("<I", "latin1"), (3, 0): ("<I", "utf8")}
_TOKEN = re.compile(r"\s*(?:([uUbB]?'(?:[^'\\]|\\.)*'|[uUbB]?\"(?:[^\"\\]|\\.)*\")|(-?\d+)(L?)|(True|False|None)|([\[\](){},:]))")


def _check_version(version):
    if version not in [(1, 0), (2, 0), (3, 0), None]:
        raise ValueError(f"we only support format version (1,0), (2,0), and (3,0), not {version}")


def magic(major, minor):
    """The magic string of a version."""
    if major < 0 or major > 255:
        raise ValueError("major version must be 0 <= major < 256")
    if minor < 0 or minor > 255:
        raise ValueError("minor version must be 0 <= minor < 256")
    return MAGIC_PREFIX + bytes([major, minor])


def read_magic(fp):
    """The version that a file begins with."""
    start = _read_bytes(fp, MAGIC_LEN, "magic string")
    if start[:-2] != MAGIC_PREFIX:
        raise ValueError(f"the magic string is not correct; expected {MAGIC_PREFIX!r}, got {start[:-2]!r}")
    return start[-2], start[-1]


def _read_bytes(fp, size, error_template="ran out of data"):
    """Exactly so many bytes, in as many reads as it takes."""
    data = b""
    while len(data) < size:
        more = fp.read(size - len(data))
        if not more:
            break
        data += more
    if len(data) != size:
        raise ValueError(f"EOF: reading {error_template}, expected {size} bytes got {len(data)}")
    return data


def dtype_to_descr(dtype):
    """What stands for a dtype in a header."""
    return dtype.descr if dtype.names is not None else dtype.str


def descr_to_dtype(descr):
    """The dtype that a header describes."""
    if isinstance(descr, str):
        return np.dtype(descr)
    if isinstance(descr, tuple):
        return np.dtype((descr_to_dtype(descr[0]), descr[1]))
    titles, names, formats, offsets, offset = [], [], [], [], 0
    for field in descr:
        if len(field) == 2:
            name, kind = field
            d = descr_to_dtype(kind)
        else:
            name, kind, shape = field
            d = np.dtype((descr_to_dtype(kind), shape))
        # Room between fields is written as fields of bytes without a name.
        if not (name == "" and d.type is np.void and d.names is None):
            title, name = name if isinstance(name, tuple) else (None, name)
            titles.append(title)
            names.append(name)
            formats.append(d)
            offsets.append(offset)
        offset += d.itemsize
    return np.dtype({"names": names, "formats": formats, "titles": titles, "offsets": offsets, "itemsize": offset})


def header_data_from_array_1_0(array):
    """The header of an array, as a dict."""
    return {"shape": array.shape, "fortran_order": bool(array.flags.f_contiguous and not array.flags.c_contiguous),
            "descr": dtype_to_descr(array.dtype)}


def _wrap_header(header, version):
    length_format, encoding = _header_size_info[version]
    header = header.encode(encoding)
    width = 2 if length_format == "<H" else 4
    size = len(header) + 1
    padding = ARRAY_ALIGN - (MAGIC_LEN + width + size) % ARRAY_ALIGN
    if size + padding >= 256**width:
        raise ValueError(f"Header length {size} too big for version={version}")
    return magic(*version) + (size + padding).to_bytes(width, "little") + header + b" " * padding + b"\n"


def _wrap_header_guess_version(header):
    try:
        return _wrap_header(header, (1, 0))
    except ValueError:
        pass
    try:
        wrapped = _wrap_header(header, (2, 0))
    except UnicodeEncodeError:
        pass
    else:
        warnings.warn("Stored array in format 2.0. It can only beread by NumPy >= 1.9", UserWarning, stacklevel=2)
        return wrapped
    wrapped = _wrap_header(header, (3, 0))
    warnings.warn("Stored array in format 3.0. It can only be read by NumPy >= 1.17", UserWarning, stacklevel=2)
    return wrapped


def _write_array_header(fp, d, version=None):
    header = "{" + "".join([f"'{key}': {value!r}, " for key, value in sorted(d.items())]) + "}"
    # Room for the first axis to grow in place.
    shape = d["shape"]
    header += " " * (GROWTH_AXIS_MAX_DIGITS - len(repr(shape[-1 if d["fortran_order"] else 0])) if len(shape) > 0 else 0)
    fp.write(_wrap_header_guess_version(header) if version is None else _wrap_header(header, version))


def write_array_header_1_0(fp, d):
    """Writes a header in version 1.0."""
    _write_array_header(fp, d, (1, 0))


def write_array_header_2_0(fp, d):
    """Writes a header in version 2.0, which may be longer."""
    _write_array_header(fp, d, (2, 0))


def read_array_header_1_0(fp, max_header_size=_MAX_HEADER_SIZE):
    """Shape, Fortran order and dtype of a version 1.0 header; the magic string has been read."""
    return _read_array_header(fp, version=(1, 0), max_header_size=max_header_size)


def read_array_header_2_0(fp, max_header_size=_MAX_HEADER_SIZE):
    """Shape, Fortran order and dtype of a version 2.0 header; the magic string has been read."""
    return _read_array_header(fp, version=(2, 0), max_header_size=max_header_size)


class _Literal:
    """Reads one literal: text, whole numbers, truth values, and containers of them."""

    def __init__(self, text):
        self.text, self.at, self.long = text, 0, False

    def token(self):
        m = _TOKEN.match(self.text, self.at)
        if m is None:
            raise SyntaxError("invalid syntax")
        self.at = m.end()
        return m

    def peek(self):
        m = _TOKEN.match(self.text, self.at)
        return m[5] if m else None

    def value(self):
        m = self.token()
        if m[1] is not None:
            text = m[1].lstrip("uUbB")[1:-1]
            return re.sub(r"\\(.)", r"\1", text) if "\\" in text else text
        if m[2] is not None:
            self.long |= bool(m[3])
            return int(m[2])
        if m[4] is not None:
            return {"True": True, "False": False, "None": None}[m[4]]
        if m[5] not in ("(", "[", "{"):
            raise SyntaxError("invalid syntax")
        end = {"(": ")", "[": "]", "{": "}"}[m[5]]
        items, comma = [], False
        while self.peek() != end:
            item = self.value()
            if end == "}":
                if self.token()[5] != ":":
                    raise SyntaxError("invalid syntax")
                item = (item, self.value())
            items.append(item)
            comma = self.peek() == ","
            if comma:
                self.token()
            elif self.peek() != end:
                raise SyntaxError("invalid syntax")
        self.token()
        if end == "}":
            return dict(items)
        if end == "]":
            return items
        return items[0] if len(items) == 1 and not comma else tuple(items)


def _read_array_header(fp, version, max_header_size=_MAX_HEADER_SIZE):
    info = _header_size_info.get(version)
    if info is None:
        raise ValueError(f"Invalid version {version!r}")
    length_format, encoding = info
    length = int.from_bytes(_read_bytes(fp, 2 if length_format == "<H" else 4, "array header length"), "little")
    header = _read_bytes(fp, length, "array header").decode(encoding)
    if len(header) > max_header_size:
        raise ValueError(f"Header info length ({len(header)}) is large and may not be safe to load securely.\n"
                         "To allow loading, adjust `max_header_size` or fully trust the `.npy` file using `allow_pickle=True`.\n"
                         "For safety against large resource use or crashes, sandboxing may be necessary.")
    reader = _Literal(header)
    try:
        d = reader.value()
        if header[reader.at:].strip():
            raise SyntaxError("invalid syntax")
    except SyntaxError as e:
        raise ValueError(f"Cannot parse header: {header!r}") from e
    if reader.long and version <= (2, 0):
        warnings.warn("Reading `.npy` or `.npz` file required additional header parsing as it was created on Python 2. Save the file again "
                      "to speed up loading and avoid this warning.", UserWarning, stacklevel=4)
    if not isinstance(d, dict):
        raise ValueError(f"Header is not a dictionary: {d!r}")
    if EXPECTED_KEYS != d.keys():
        raise ValueError(f"Header does not contain the correct keys: {sorted(d.keys())!r}")
    if not isinstance(d["shape"], tuple) or not all([isinstance(n, int) for n in d["shape"]]):
        raise ValueError(f"shape is not valid: {d['shape']!r}")
    if not isinstance(d["fortran_order"], bool):
        raise ValueError(f"fortran_order is not a valid bool: {d['fortran_order']!r}")
    try:
        dtype = descr_to_dtype(d["descr"])
    except TypeError as e:
        raise ValueError(f"descr is not a valid dtype descriptor: {d['descr']!r}") from e
    return d["shape"], d["fortran_order"], dtype


def write_array(fp, array, version=None, allow_pickle=True, pickle_kwargs=None):
    """Writes an array, header and all, to an open file."""
    _check_version(version)
    array = np.asanyarray(array)
    if array.dtype.hasobject:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be saved when allow_pickle=False")
        import pickle

        _write_array_header(fp, header_data_from_array_1_0(array), version)
        pickle.dump(array, fp, protocol=4, **(pickle_kwargs or {}))
        return
    _write_array_header(fp, header_data_from_array_1_0(array), version)
    order = "F" if array.flags.f_contiguous and not array.flags.c_contiguous else "C"
    fp.write(array.tobytes(order))


def read_array(fp, allow_pickle=False, pickle_kwargs=None, *, max_header_size=_MAX_HEADER_SIZE):
    """The array that an open file holds next."""
    if allow_pickle:
        max_header_size = 2**64
    version = read_magic(fp)
    _check_version(version)
    shape, fortran_order, dtype = _read_array_header(fp, version, max_header_size=max_header_size)
    count = 1
    for n in shape:
        count *= n
    if dtype.hasobject:
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        import pickle

        array = pickle.load(fp, **(pickle_kwargs or {}))
    else:
        array = np.ndarray(count, dtype=dtype)
        if dtype.itemsize:
            data = _read_bytes(fp, count * dtype.itemsize, "array data")
            array[...] = np.frombuffer(data, dtype=dtype, count=count) if count else array
    if fortran_order:
        return array.reshape(shape[::-1]).transpose()
    return array.reshape(shape)


def open_memmap(filename, mode="r+", dtype=None, shape=None, fortran_order=False, version=None, *, max_header_size=_MAX_HEADER_SIZE):
    """An .npy file as a memmap; dtype, shape and order are those of a new one, for mode 'w+'."""
    if isinstance(filename, io.IOBase):
        raise ValueError("Filename must be a string or a path-like object.  Memmap cannot use existing file handles.")
    if "w" in mode:
        _check_version(version)
        dtype = np.dtype(dtype)
        if dtype.hasobject:
            raise ValueError("Array can't be memory-mapped: Python objects in dtype.")
        d = {"descr": dtype_to_descr(dtype), "fortran_order": fortran_order, "shape": shape}
        with open(os.fspath(filename), mode + "b") as fp:
            _write_array_header(fp, d, version)
            offset = fp.tell()
    else:
        with open(os.fspath(filename), "rb") as fp:
            version = read_magic(fp)
            _check_version(version)
            shape, fortran_order, dtype = _read_array_header(fp, version, max_header_size=max_header_size)
            if dtype.hasobject:
                raise ValueError("Array can't be memory-mapped: Python objects in dtype.")
            offset = fp.tell()
    return np.memmap(filename, dtype=dtype, shape=shape, order="F" if fortran_order else "C",
                     mode="r+" if mode == "w+" else mode, offset=offset)


def isfileobj(f):
    """Whether it is an open file, not something that acts as one."""
    return isinstance(f, (io.FileIO, io.BufferedReader, io.BufferedWriter)) and not isinstance(f, io.BytesIO)
