"""genfromtxt: arrays from tables in which values may be missing and types unknown."""
import os
import warnings
from itertools import chain, islice

import numpy as np
from numpy._common import from_like
from numpy.lib._iotools import (
    ConversionWarning,
    ConverterError,
    ConverterLockError,
    LineSplitter,
    NameValidator,
    StringConverter,
    _decode_line,
    easy_dtype,
    flatten_dtype,
    has_nested_fields,
)


def _lines(fname, encoding):
    """The lines as text, one at a time."""
    if isinstance(fname, os.PathLike):
        fname = os.fspath(fname)
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError("{} not found.".format(fname))
        with open(fname, encoding=encoding) as f:
            fname = f.readlines()
    try:
        lines = iter(fname)
    except TypeError as e:
        raise TypeError("fname must be a string, a filehandle, a sequence of strings,\nor an iterator of strings. "
                        f"Got {type(fname)} instead.") from e
    return (_decode_line(line, encoding) for line in lines)


def _as_bytes(x):
    return x if isinstance(x, bytes) else str(x).encode("latin1")


def _index_of(key, names):
    """The column that a key means, a name or a number; ValueError for an unknown name."""
    return names.index(key) if isinstance(key, str) else key


def _missing_by_column(given, comments, columns, names, usecols):
    """The texts that stand for a missing value in each column."""
    missing = [[""] for _ in range(columns)]
    if isinstance(given, bytes):
        given = given.decode("latin1")
    if isinstance(given, dict):
        for key, values in given.items():
            if isinstance(key, str):
                try:
                    key = names.index(key)
                except ValueError:
                    continue
            elif usecols and key in usecols:
                key = usecols.index(key)
            texts = [str(v) for v in values] if isinstance(values, (list, tuple)) else [str(values)]
            for entry in missing if key is None else [missing[key]]:
                entry.extend(texts)
    elif isinstance(given, (list, tuple)):
        for value, entry in zip(given, missing):
            value = str(value)
            if value not in entry:
                entry.append(value)
    elif isinstance(given, str):
        for entry in missing:
            entry.extend(given.split(","))
    else:
        for entry in missing:
            entry.append(str(given))
    return missing


def _filling_by_column(given, columns, names, usecols):
    filling = [None] * columns
    if given is None:
        return filling
    if isinstance(given, dict):
        for key, value in given.items():
            if isinstance(key, str):
                try:
                    key = names.index(key)
                except ValueError:
                    continue
            elif usecols and key in usecols:
                key = usecols.index(key)
            filling[key] = value
    elif isinstance(given, (list, tuple)):
        count = len(given)
        filling[: min(count, columns)] = given[:columns]
    else:
        filling = [given] * columns
    return filling


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None,
               filling_values=None, usecols=None, names=None, excludelist=None,
               deletechars="".join(sorted(NameValidator.defaultdeletechars)), replace_space="_", autostrip=False, case_sensitive=True,
               defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0,
               like=None):
    """An array from text, a row a line; missing values are filled, and types found out when dtype is None."""
    if like is not None:
        return from_like(np.genfromtxt, 1, locals())
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    if max_rows is not None:
        if skip_footer:
            raise ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
        if max_rows < 1:
            raise ValueError("'max_rows' must be at least 1.")
    user_converters = converters or {}
    if not isinstance(user_converters, dict):
        raise TypeError("The input argument 'converter' should be a valid dictionary (got '%s' instead)" % type(user_converters))
    byte_converters = encoding == "bytes"
    if byte_converters:
        encoding = None
    comments, delimiter = _decode_line(comments), _decode_line(delimiter)
    if isinstance(names, (list, tuple)):
        names = [_decode_line(n) for n in names]
    names = _decode_line(names)
    lines = _lines(fname, encoding)
    split = LineSplitter(delimiter=delimiter, comments=comments, autostrip=autostrip, encoding=encoding)
    validate = NameValidator(excludelist=excludelist, deletechars=deletechars, case_sensitive=case_sensitive, replace_space=replace_space)

    # The first line with something on it gives the names or says how many columns there are.
    first_values = None
    first_line = ""
    try:
        for _ in range(skip_header):
            next(lines)
        while not first_values:
            first_line = next(lines)
            if names is True and comments is not None and comments in first_line:
                first_line = "".join(first_line.split(comments)[1:])
            first_values = split(first_line)
    except StopIteration:
        first_line, first_values = "", []
        warnings.warn('genfromtxt: Empty input file: "%s"' % fname, stacklevel=2)
    if names is True:
        word = first_values[0].strip() if first_values else ""
        if comments is not None and word in comments:
            del first_values[0]

    if usecols is not None:
        if isinstance(usecols, str):
            usecols = [c.strip() for c in usecols.split(",")]
        elif not hasattr(usecols, "__iter__"):
            usecols = [usecols]
        else:
            usecols = list(usecols)
    columns = len(usecols or first_values)

    if names is True:
        names = validate([str(v.strip()) for v in first_values])
        first_line = ""
    elif isinstance(names, str):
        names = validate([n.strip() for n in names.split(",")])
    elif names:
        names = validate(names)
    if dtype is not None:
        dtype = easy_dtype(dtype, defaultfmt=defaultfmt, names=names, excludelist=excludelist, deletechars=deletechars,
                           case_sensitive=case_sensitive, replace_space=replace_space)
    if names is not None:
        names = list(names)
    if usecols:
        for i, current in enumerate(usecols):
            if isinstance(current, str):
                usecols[i] = names.index(current)
            elif current < 0:
                usecols[i] = current + len(first_values)
        if dtype is not None and len(dtype) > columns:
            descr = dtype.descr
            dtype = np.dtype([descr[i] for i in usecols])
            names = list(dtype.names)
        elif names is not None and len(names) > columns:
            names = [names[i] for i in usecols]
    elif names is not None and dtype is not None:
        names = list(dtype.names)

    missing = _missing_by_column(missing_values or (), comments, columns, names or [], usecols)
    filling = _filling_by_column(filling_values, columns, names or [], usecols)

    if dtype is None:
        convert = [StringConverter(None, missing_values=m, default=f) for m, f in zip(missing, filling)]
    else:
        flat = flatten_dtype(dtype, flatten_base=True)
        kinds = flat if len(flat) > 1 else [dtype] * columns
        convert = [StringConverter(k, locked=True, missing_values=m, default=f) for k, m, f in zip(kinds, missing, filling)]
    by_user = []
    for key, function in user_converters.items():
        if isinstance(key, str):
            try:
                place = at = names.index(key)
            except ValueError:
                continue
        elif usecols:
            try:
                place, at = usecols.index(key), key
            except ValueError:
                continue
        else:
            place = at = key
        sample = None
        if len(first_line):
            values = split(first_line)
            sample = values[at] if at < len(values) else None
        if function is bytes:
            function = _as_bytes
        elif byte_converters:
            function = lambda x, function=function: function(x if type(x) is bytes else x.encode("latin1"))
        convert[place].update(function, locked=True, testing_value=sample, default=filling[place], missing_values=missing[place])
        by_user.append((place, function))

    rows, masks, invalid = [], [], []
    numbers = chain([first_line], lines)
    for number, line in enumerate(numbers):
        values = split(line)
        count = len(values)
        if count == 0:
            continue
        if usecols:
            try:
                values = [values[i] for i in usecols]
            except IndexError:
                invalid.append((number + skip_header + 1, count))
                continue
        elif count != columns:
            invalid.append((number + skip_header + 1, count))
            continue
        rows.append(tuple(values))
        if usemask:
            masks.append(tuple(v.strip() in m for v, m in zip(values, missing)))
        if len(rows) == max_rows:
            break

    if dtype is None:
        for i, converter in enumerate(convert):
            column = [row[i] for row in rows]
            try:
                converter.iterupgrade(column)
            except ConverterLockError:
                for j, value in enumerate(column):
                    try:
                        converter.upgrade(value)
                    except (ConverterError, ValueError):
                        message = "Converter #%i is locked and cannot be upgraded: (occurred line #%i for value '%s')"
                        raise ConverterError(message % (i, j + 1 + skip_header, value))

    if invalid:
        count = len(rows) + len(invalid) - skip_footer
        if skip_footer > 0:
            kept = [x for x in invalid if x[0] <= count + skip_header]
            skip_footer -= len(invalid) - len(kept)
            invalid = kept
        message = "\n".join("    Line #%i (got %%i columns instead of %i)" % (n, columns) % got for n, got in invalid)
        if message:
            message = "Some errors were detected !\n" + message
            if invalid_raise:
                raise ValueError(message)
            warnings.warn(message, ConversionWarning, stacklevel=2)
    if skip_footer > 0:
        rows = rows[:-skip_footer]
        masks = masks[:-skip_footer]
    call = [c._loose_call if loose else c._strict_call for c in convert]
    data = [tuple(f(value) for f, value in zip(call, row)) for row in rows]

    if dtype is None:
        kinds = [c.type for c in convert]
        texts = [i for i, kind in enumerate(kinds) if kind == np.str_]
        if texts and byte_converters:
            warnings.warn("Reading unicode strings without specifying the encoding argument is deprecated. Set the encoding, use None "
                          "for the system default.", np.exceptions.VisibleDeprecationWarning, stacklevel=2)
            try:
                data = [tuple(v.encode("latin1") if i in texts and isinstance(v, str) else v for i, v in enumerate(row)) for row in data]
                for i in texts:
                    kinds[i] = np.bytes_
            except UnicodeEncodeError:
                pass
        sized = list(kinds)
        for i in range(len(kinds)):
            if issubclass(kinds[i], np.character):
                sized[i] = (kinds[i], max(len(row[i]) for row in data))
        if names is None:
            bases = {kind for c, kind in zip(convert, kinds) if c._checked}
            if len(bases) == 1:
                (uniform,) = bases
                ddtype = mdtype = uniform
                if mdtype is not None:
                    mdtype = bool
            else:
                ddtype = [(defaultfmt % i, kind) for i, kind in enumerate(sized)]
                mdtype = [(defaultfmt % i, bool) for i in range(len(sized))] if usemask else None
        else:
            ddtype = list(zip(names, sized))
            mdtype = list(zip(names, [bool] * len(sized)))
        output = np.array(data, dtype=ddtype)
        if usemask:
            mask = np.array(masks, dtype=mdtype)
    else:
        if names and dtype.names is not None:
            dtype.names = tuple(names)
        flat = flatten_dtype(dtype, flatten_base=True)
        if len(flat) > 1:
            if any(kind.char == "O" for kind in flat):
                if has_nested_fields(dtype):
                    raise NotImplementedError("Nested fields involving objects are not supported...")
                output = np.array(data, dtype=dtype)
            else:
                output = np.array(data, dtype=[("", kind) for kind in flat]).view(dtype)
            if usemask:
                mask = np.array(masks, dtype=np.dtype([("", bool) for _ in flat])).view(_mask_dtype(dtype))
        else:
            if by_user:
                same, descr = True, []
                for i, kind in enumerate(c.type for c in convert):
                    if i in [place for place, _ in by_user]:
                        same &= kind == dtype.type
                        if issubclass(kind, np.character):
                            kind = (kind, max(len(row[i]) for row in data))
                        descr.append(("", kind))
                    else:
                        descr.append(("", dtype))
                if not same:
                    dtype = np.dtype(descr) if len(descr) > 1 else np.dtype(kind)
            output = np.array(data, dtype)
            if usemask:
                mask = np.array(masks, dtype=[(n, bool) for n in dtype.names] if dtype.names else bool)
    names = output.dtype.names
    if usemask:
        if names:
            for name, converter in zip(names, convert):
                for value in [converter(v) for v in converter.missing_values if v != ""]:
                    mask[name] |= output[name] == value
        output = output.view(np.ma.MaskedArray)
        output._mask = mask
    output = _squeezed(output, ndmin)
    if unpack:
        if names is None:
            return output.T
        if len(names) == 1:
            return output[names[0]]
        return [output[field] for field in names]
    return output


def _mask_dtype(dtype):
    return np.dtype([(name, _mask_dtype(dtype[name]) if dtype[name].names else (bool, dtype[name].shape)) for name in dtype.names])


def _squeezed(a, ndmin):
    if a.ndim > ndmin:
        a = np.squeeze(a)
    if a.ndim < ndmin:
        return np.atleast_1d(a) if ndmin == 1 else np.atleast_2d(a).T
    return a
