"""loadtxt: arrays from text, a row a line."""
import contextlib
import operator
import os
import re
import warnings

import numpy as np
from numpy._common import from_like


def _check_count(value):
    try:
        value = operator.index(value)
    except TypeError:
        raise TypeError("argument must be an integer") from None
    if value < 0:
        raise ValueError("argument must be nonnegative")
    return value


def _check_control(value):
    if value is not None and not (isinstance(value, str) and len(value) == 1):
        raise TypeError(f"Text reading control character must be a single unicode character or None; but got: {value!r}")


def _check_controls(delimiter, comment, quote):
    """Each must be one character, none a newline, and no two the same."""
    for value in (delimiter, comment, quote):
        _check_control(value)

    def clash(a, b):
        raise TypeError(f"The values for control characters '{a}' and '{b}' are incompatible")

    def no_newline(value, name):
        if value in ("\r", "\n"):
            raise TypeError(f"control character '{name}' cannot be a newline (`\\r` or `\\n`).")

    if comment is not None:
        no_newline(comment, "comment")
        if comment == quote:
            clash("comment", "quotechar")
        if comment == delimiter:
            clash("comment", "delimiter")
    if quote is not None:
        no_newline(quote, "quotechar")
        if quote == delimiter:
            clash("quotechar", "delimiter")
    if delimiter is not None:
        no_newline(delimiter, "delimiter")
    else:
        for value, name in ((comment, "comment"), (quote, "quotechar")):
            if value is not None and value.isspace():
                clash("delimiter", name)


def _without_comments(lines, marks, encoding):
    for line in lines:
        if isinstance(line, bytes):
            line = line.decode(encoding)
        for mark in marks:
            line = line.split(mark, 1)[0]
        yield line


def _text(item, encoding):
    if isinstance(item, bytes):
        return item.decode(encoding)
    if not isinstance(item, str):
        raise TypeError("non-string returned while reading data")
    return item


def _plain_rows(lines, delimiter, comment, encoding):
    """The fields of each line; none where there is no data."""
    for item in lines:
        line = _text(item, encoding)
        if line.endswith("\r\n"):
            line = line[:-2]
        elif line.endswith(("\n", "\r")):
            line = line[:-1]
        if "\n" in line or "\r" in line:
            if comment is None or re.search("[\r\n].", line.partition(comment)[0] + "x"):
                raise ValueError("Found an unquoted embedded newline within a single line of input.  This is currently not supported.")
        if comment is not None:
            line = line.partition(comment)[0]
        yield line.split() if delimiter is None else line.split(delimiter) if line else []


def _quoted_rows(lines, delimiter, comment, quote, encoding):
    """The same where fields may stand in quotes, over several lines even."""
    fields, field, quoted, started = [], [], False, False
    for item in lines:
        line = _text(item, encoding)
        i, end = 0, len(line)
        while i < end:
            c = line[i]
            i += 1
            if quoted:
                if c != quote:
                    field.append(c)
                elif line[i : i + 1] == quote:
                    field.append(c)
                    i += 1
                else:
                    quoted = False
            elif c == quote and not started:
                quoted = started = True
            elif c in "\r\n":
                if line[i : i + 1] == "\n" and c == "\r":
                    i += 1
                if i < end:
                    raise ValueError("Found an unquoted embedded newline within a single line of input.  This is currently not supported.")
            elif c == delimiter or delimiter is None and c.isspace():
                if delimiter is not None or started:
                    fields.append("".join(field))
                field, started = [], False
            elif c == comment:
                break
            else:
                field.append(c)
                started = True
        if quoted:
            continue
        if started or delimiter is not None and fields:
            fields.append("".join(field))
        yield fields
        fields, field, started = [], [], False
    if quoted:
        yield fields + ["".join(field)]


def _columns_of(d):
    """The dtypes of the columns that a dtype takes."""
    if d.names is not None:
        return [column for name in d.names for column in _columns_of(d[name])]
    if d.subdtype is not None:
        base, shape = d.subdtype
        return _columns_of(base) * int(np.prod(shape))
    return [d] if d.itemsize or d.kind != "V" else []


def _assembled(d, values):
    """Values, taken one after another, in the form of a dtype."""
    if d.names is not None:
        return tuple([_assembled(d[name], values) for name in d.names])
    if d.subdtype is not None:
        base, shape = d.subdtype
        for n in reversed(shape[1:]):
            base = np.dtype((base, (n,)))
        return [_assembled(base, values) for _ in range(shape[0])]
    return next(values, b"")


_NUMBER = r"(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN])"


def _float(text):
    text = text.strip()
    if not text:
        raise ValueError()
    if "_" in text or not text.isascii():
        raise _no_float(text)
    try:
        return float(text)
    except ValueError:
        raise _no_float(text) from None


def _no_float(text):
    """The error where no number starts the text; without words where something follows one."""
    if re.match(r"[+-]?" + _NUMBER, text):
        return ValueError()
    return ValueError(f"could not convert string to float: {text if text.isascii() else ''!r}")


def _complex(text):
    text = text.strip()
    m = re.fullmatch(rf"(\(\s*)?(?:(?P<re>[+-]?{_NUMBER})(?:\+?(?P<im>(?:(?<=\+)[+-]?|[+-]){_NUMBER})j)?|(?P<only>[+-]?{_NUMBER})j)(?(1)\s*\))", text)
    if m is None or not "".join(text.split()).isascii():
        raise _no_float(text)
    if m["only"] is not None:
        return complex(0.0, float(m["only"]))
    return complex(float(m["re"]), float(m["im"] or 0))


def _int_of(d):
    info = np.iinfo(d)
    warned = False

    def convert(text):
        nonlocal warned
        digits = text.strip()
        if digits.isascii() and (digits.isdigit() or digits[:1] in "+-" and digits[1:].isdigit()):
            value = int(digits)
            if info.min <= value <= info.max and (d.kind == "i" or digits[0] != "-"):
                return value
        value = _float(text)
        if warned:
            return _wrapped(value, d)
        warned = True
        warnings.warn("loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:\n"
                      "    * make sure the original data is stored as integers.\n"
                      "    * use the `converters=` keyword argument.  If you only use\n"
                      "      NumPy 1.23 or later, `converters=float` will normally work.\n"
                      "    * Use `np.loadtxt(...).astype(np.int64)` parsing the file as\n"
                      "      floating point and then convert it.  (On all NumPy versions.)\n"
                      "  (Deprecated NumPy 1.23)", DeprecationWarning, stacklevel=_levels())
        return _wrapped(value, d)

    return convert


def _wrapped(value, d):
    with np.errstate(all="ignore"):
        return np.array(value).astype(np.uint64 if d == np.uint64 and value > 0 else np.int64).astype(d)[()]


def _levels():
    """How far up loadtxt's caller is."""
    import sys

    depth, frame = 1, sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").startswith("numpy"):
        depth, frame = depth + 1, frame.f_back
    return depth


def _bool(text):
    digits = text.strip()
    if digits.isascii() and (digits.isdigit() or digits[:1] in "+-" and digits[1:].isdigit()):
        return int(digits) != 0
    raise ValueError()


def _bytes(text):
    try:
        return text.encode("latin1")
    except UnicodeEncodeError:
        raise ValueError() from None


def _converter_of(d):
    """What makes a value of a column's dtype of its text."""
    if d.kind in "UO":
        return str
    if d.kind == "S":
        return _bytes
    if d.kind in "iu":
        return _int_of(d)
    if d.kind == "b":
        return _bool
    if d.char == "e":
        return float
    if d.kind == "f":
        return _float
    if d.kind == "c":
        return _complex
    return lambda text: np.array([text]).astype(d)[0]


def _by_user(function, d, as_bytes):
    """A converter of the caller's; what it gives must fit the dtype."""
    cell = np.empty(1, d)

    def convert(text):
        cell[0] = function(text.encode("latin1") if as_bytes else text)
        return cell[0]

    return convert


def _converters(given, count, columns, usecols, as_bytes):
    """A converter for each column read."""
    made = {d: _converter_of(d) for d in dict.fromkeys(columns)}
    if given is None:
        return [made[d] for d in columns]
    if callable(given):
        return [_by_user(given, d, as_bytes) for d in columns]
    out = [made[d] for d in columns]
    for key, function in given.items():
        try:
            column = operator.index(key)
        except TypeError:
            raise TypeError(f"keys of the converters dictionary must be integers; got {key!r}") from None
        if usecols is not None:
            places = [i for i, c in enumerate(usecols) if c == column]
            if not places:
                places = [i for i, c in enumerate(usecols) if c % count == column % count and -count <= column < count]
            if not places:
                continue
        else:
            if not -count <= column < count:
                raise ValueError(f"converter specified for column {column}, which is invalid for the number of fields {count}.")
            places = [column % count]
        if not callable(function):
            raise TypeError(f"values of the converters dictionary must be callable, but the value associated with key {key!r} is not")
        for i in places:
            out[i] = _by_user(function, columns[i], as_bytes)
    return out


def _read_rows(rows, d, usecols, max_rows, skiprows, converters, as_bytes):
    """A list of rows with the values of each, and how many columns there are."""
    structured = d.kind == "V"
    columns = _columns_of(d) if structured else None
    wanted = len(columns) if structured else None
    convert, count, warned, table = None, None, max_rows is None, []
    if max_rows == 0:
        return table, len(usecols) if usecols is not None else 1
    for at, fields in enumerate(rows):
        if not fields:
            if not warned:
                warned = True
                warnings.warn(f"Input line {at + skiprows + 1} contained no data and will not be counted towards `max_rows={max_rows}`.  This "
                              "differs from the behaviour in NumPy <=1.22 which counted lines rather than rows.  If desired, the previous "
                              "behaviour can be achieved by using `itertools.islice`.\nPlease see the 1.23 release notes for an example on "
                              "how to do this.  If you wish to ignore this warning, use `warnings.filterwarnings`.  This warning is "
                              "expected to be removed in the future and is given only once per `loadtxt` call.", UserWarning, stacklevel=4)
            continue
        found = len(fields)
        if convert is None:
            count = found
            picked = found if usecols is None else len(usecols)
            if structured and picked != wanted:
                raise ValueError(f"the dtype passed requires {wanted} columns but {picked} were found at row 1; use `usecols` to select a "
                                 "subset and avoid this error")
            columns = columns if structured else [d] * picked
            convert = _converters(converters, found, columns, usecols, as_bytes)
            plain = converters is None and not structured and d.char == "d"
        if usecols is None:
            if found != count:
                raise ValueError(f"the number of columns changed from {count} to {found} at row {len(table) + 1}; use `usecols` to select a "
                                 "subset and avoid this error")
            if plain:
                try:
                    together = "".join(fields)
                    if "_" in together or not together.isascii():
                        raise ValueError
                    table.append(list(map(float, fields)))
                except ValueError:
                    pass
                else:
                    if len(table) == max_rows:
                        break
                    continue
        else:
            for k in usecols:
                if not -found <= k < found:
                    raise ValueError(f"invalid column index {k} at row {len(table) + 1} with {found} columns")
        values = []
        for j, k in enumerate(range(count) if usecols is None else usecols):
            try:
                values.append(convert[j](fields[k]))
            except Exception as e:
                raise ValueError(f"could not convert string {fields[k]!r} to {columns[j]} at row {len(table)}, column {k % found + 1}."
                                 ) from (e if e.args else None)
        table.append(values)
        if len(table) == max_rows:
            break
    return table, len(usecols) if usecols is not None else count if count is not None else 1


def _array_of(table, count, d):
    if d.kind == "V":
        out = np.empty(len(table), d)
        for i, row in enumerate(table):
            out[i] = _assembled(d, iter(row))
        return out
    if d.kind in "OV":
        out = np.empty((len(table), count), d)
        for i, row in enumerate(table):
            for j, value in enumerate(row):
                out[i, j] = value
        return out
    return np.array(table, dtype=d).reshape(len(table), count)


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0,
            encoding=None, max_rows=None, *, quotechar=None, like=None):
    """An array from a text file with a row a line."""
    if like is not None:
        arguments = locals()
        if quotechar is None:
            del arguments["quotechar"]
        return from_like(np.loadtxt, 1, arguments)
    d = np.dtype(np.float64 if dtype is None else dtype)
    if isinstance(delimiter, bytes):
        delimiter = delimiter.decode("latin1")
    as_bytes = encoding == "bytes"
    if as_bytes:
        encoding = None
    marks = [] if comments is None else [comments] if isinstance(comments, (str, bytes)) else comments
    marks = tuple([c.decode("latin1") if isinstance(c, bytes) else c for c in marks])
    sized_by_data = d if d.kind in "SUmM" and d in (np.dtype("S0"), np.dtype("U0")) else None
    if sized_by_data is not None:
        as_bytes = as_bytes or d.kind == "S"
        d = np.dtype(object)
    if usecols is not None:
        try:
            usecols = list(usecols)
        except TypeError:
            usecols = [usecols]
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    if "" in marks:
        raise ValueError("comments cannot be an empty string. Use comments=None to disable comments.")
    comment = None
    if len(marks) == 1 and len(marks[0]) == 1:
        comment, marks = marks[0], ()
    elif len(marks) > 1 and delimiter in marks:
        raise TypeError(f"Comment characters '{marks}' cannot include the delimiter '{delimiter}'")
    if marks and quotechar is not None:
        raise ValueError("when multiple comments or a multi-character comment is given, quotes are not supported.  In this case quotechar "
                         "must be set to None.")
    skiprows = _check_count(skiprows)
    if max_rows is not None:
        max_rows = _check_count(max_rows)
    with contextlib.ExitStack() as stack:
        if isinstance(fname, (str, os.PathLike)):
            if not os.path.exists(fname):
                raise FileNotFoundError(f"{fname} not found.")
            file = stack.enter_context(open(fname, encoding=encoding))
            encoding = encoding or getattr(file, "encoding", "latin1")
            lines = iter(file)
        else:
            encoding = encoding or getattr(fname, "encoding", None) or "latin1"
            try:
                lines = iter(fname)
            except TypeError as e:
                raise ValueError("fname must be a string, filehandle, list of strings,\n"
                                 f"or generator. Got {type(fname)} instead.") from e
        if converters is not None and not callable(converters) and not isinstance(converters, dict):
            raise TypeError("converters must be a dictionary mapping columns to converter functions or a single callable.")
        _check_controls(delimiter, comment, quotechar)
        if usecols is not None:
            for c in usecols:
                try:
                    operator.index(c)
                except TypeError:
                    raise TypeError("usecols must be an int or a sequence of ints but it contains at least one element of type "
                                    f"'{type(c).__name__}'") from None
        for _ in range(skiprows):
            next(lines, None)
        if marks:
            lines = _without_comments(lines, marks, encoding)
        if quotechar is None:
            rows = _plain_rows(lines, delimiter, comment, encoding)
        else:
            rows = _quoted_rows(lines, delimiter, comment, quotechar, encoding)
        if sized_by_data is not None and converters is None and d is not sized_by_data and sized_by_data.kind == "S":
            converters = operator.methodcaller("decode", "latin1") if as_bytes else None
        table, count = _read_rows(rows, d, usecols, max_rows, skiprows, converters, as_bytes)
    out = _array_of(table, count, d)
    if sized_by_data is not None:
        out = out.astype(sized_by_data)
    if out.ndim > ndmin:
        out = np.squeeze(out)
    if out.ndim < ndmin:
        out = np.atleast_1d(out) if ndmin == 1 else np.atleast_2d(out).T
    if out.shape and out.shape[0] == 0:
        warnings.warn(f'loadtxt: input contained no data: "{fname}"', category=UserWarning, stacklevel=2)
    if unpack:
        return [out[name] for name in out.dtype.names] if out.dtype.names is not None else out.T
    return out
