"""Reading tables: splitting lines, making names of fields, and converting text by guesses that widen."""
import numpy as np

__all__ = ["ConversionWarning", "ConverterError", "ConverterLockError", "LineSplitter", "NameValidator", "StringConverter", "easy_dtype",
           "flatten_dtype", "has_nested_fields", "str2bool"]


def _decode_line(line, encoding=None):
    if isinstance(line, bytes):
        return line.decode("latin1" if encoding is None else encoding)
    return line


def _is_string_like(obj):
    """Does the object behave like a string?"""
    try:
        obj + ""
    except (TypeError, ValueError):
        return False
    return True


def _is_bytes_like(obj):
    """Does the object behave like bytes?"""
    try:
        obj + b""
    except (TypeError, ValueError):
        return False
    return True


def has_nested_fields(ndtype):
    """Is a field of the dtype itself a structure?"""
    return any(ndtype[name].names is not None for name in ndtype.names or ())


def flatten_dtype(ndtype, flatten_base=False):
    """The dtypes of the fields, those of nested structures in their place."""
    names = ndtype.names
    if names is None:
        return [ndtype.base] * int(np.prod(ndtype.shape)) if flatten_base else [ndtype.base]
    types = []
    for field in names:
        types.extend(flatten_dtype(ndtype.fields[field][0], flatten_base))
    return types


class LineSplitter:
    """Splits a line at a delimiter, at white space, or into columns of given widths; without its comment."""

    def autostrip(self, method):
        """A splitter whose fields have no white space around them."""
        return lambda line: [field.strip() for field in method(line)]

    def __init__(self, delimiter=None, comments="#", autostrip=True, encoding=None):
        delimiter = _decode_line(delimiter)
        self.comments = _decode_line(comments)
        if delimiter is None or isinstance(delimiter, str):
            delimiter = delimiter or None
            handyman = self._delimited_splitter
        elif hasattr(delimiter, "__iter__"):
            handyman = self._variablewidth_splitter
            edges = np.cumsum([0] + list(delimiter)).tolist()
            delimiter = [slice(i, j) for i, j in zip(edges[:-1], edges[1:])]
        elif int(delimiter):
            handyman = self._fixedwidth_splitter
            delimiter = int(delimiter)
        else:
            handyman = self._delimited_splitter
            delimiter = None
        self.delimiter = delimiter
        self._handyman = self.autostrip(handyman) if autostrip else handyman
        self.encoding = encoding

    def _bare(self, line):
        return line if self.comments is None else line.split(self.comments)[0]

    def _delimited_splitter(self, line):
        line = self._bare(line).strip(" \r\n")
        return line.split(self.delimiter) if line else []

    def _fixedwidth_splitter(self, line):
        line = self._bare(line).strip("\r\n")
        if not line:
            return []
        width = self.delimiter
        return [line[i : i + width] for i in range(0, len(line), width)]

    def _variablewidth_splitter(self, line):
        line = self._bare(line)
        return [line[part] for part in self.delimiter] if line else []

    def __call__(self, line):
        return self._handyman(_decode_line(line, self.encoding))


class NameValidator:
    """Makes names that fields can have: no odd characters, no reserved words, none twice."""

    defaultexcludelist = ["return", "file", "print"]
    defaultdeletechars = set(r"""~!@#$%^&*()-=+~\|]}[{';: /?.>,<""")

    def __init__(self, excludelist=None, deletechars=None, case_sensitive=None, replace_space="_"):
        self.excludelist = list(excludelist or []) + self.defaultexcludelist
        self.deletechars = set(self.defaultdeletechars if deletechars is None else deletechars) | {'"'}
        if case_sensitive is None or case_sensitive is True:
            self.case_converter = lambda x: x
        elif case_sensitive is False or case_sensitive.startswith("u"):
            self.case_converter = lambda x: x.upper()
        elif case_sensitive.startswith("l"):
            self.case_converter = lambda x: x.lower()
        else:
            raise ValueError("unrecognized case_sensitive value %s." % case_sensitive)
        self.replace_space = replace_space

    def validate(self, names, defaultfmt="f%i", nbfields=None):
        """The names made valid, missing ones filled in."""
        if names is None:
            if nbfields is None:
                return None
            names = []
        if isinstance(names, str):
            names = [names]
        if nbfields is not None:
            missing = nbfields - len(names)
            names = list(names) + [""] * missing if missing > 0 else names[:nbfields]
        validated, seen, empty = [], {}, 0
        for name in names:
            name = self.case_converter(name).strip()
            if self.replace_space:
                name = name.replace(" ", self.replace_space)
            name = "".join(c for c in name if c not in self.deletechars)
            if name == "":
                name = defaultfmt % empty
                while name in names:
                    empty += 1
                    name = defaultfmt % empty
                empty += 1
            elif name in self.excludelist:
                name += "_"
            count = seen.get(name, 0)
            validated.append(name + "_%d" % count if count > 0 else name)
            seen[name] = count + 1
        return tuple(validated)

    def __call__(self, names, defaultfmt="f%i", nbfields=None):
        return self.validate(names, defaultfmt=defaultfmt, nbfields=nbfields)


def str2bool(value):
    """True or False from its name, in any case."""
    word = value.upper()
    if word == "TRUE":
        return True
    if word == "FALSE":
        return False
    raise ValueError("Invalid boolean")


class ConverterError(Exception):
    """A text could not be converted."""


class ConverterLockError(ConverterError):
    """A converter that may not widen would have to."""


class ConversionWarning(UserWarning):
    """A text could not be converted, and was left out."""


for _class in (ConverterError, ConverterLockError, ConversionWarning):
    _class.__module__ = "numpy.lib._iotools"


def _as_str(x):
    return x.decode("latin1") if isinstance(x, bytes) else str(x)


def _as_bytes(x):
    return x if isinstance(x, bytes) else str(x).encode("latin1")


class StringConverter:
    """Converts text to a type, which a text that does not fit can widen: bool, int, float, complex, str, bytes."""

    _mapper = [
        (np.bool, str2bool, False),
        (np.int64, int, -1),
        (np.float64, float, np.nan),
        (np.complex128, complex, np.nan + 0j),
        (np.longdouble, np.longdouble, np.nan),
        (np.integer, int, -1),
        (np.floating, float, np.nan),
        (np.complexfloating, complex, np.nan + 0j),
        (np.str_, _as_str, "???"),
        (np.bytes_, _as_bytes, "???"),
    ]

    @classmethod
    def _getdtype(cls, val):
        return np.array(val).dtype

    @classmethod
    def _getsubdtype(cls, val):
        return np.array(val).dtype.type

    @classmethod
    def upgrade_mapper(cls, func, default=None):
        """Adds a function, or several (type, function, default), to those that are tried."""
        if hasattr(func, "__call__"):
            cls._mapper.insert(-1, (cls._getsubdtype(default), func, default))
            return
        if hasattr(func, "__iter__"):
            if isinstance(func[0], (tuple, list)):
                for row in func:
                    cls._mapper.insert(-1, row)
                return
            default = [None] * len(func) if default is None else list(default) + [None] * (len(func) - len(default))
            for one, value in zip(func, default):
                cls._mapper.insert(-1, (cls._getsubdtype(value), one, value))

    @classmethod
    def _find_map_entry(cls, dtype):
        for i, row in enumerate(cls._mapper):
            if dtype.type == row[0]:
                return i, row
        for i, row in enumerate(cls._mapper):
            if np.issubdtype(dtype.type, row[0]):
                return i, row
        raise LookupError

    def __init__(self, dtype_or_func=None, default=None, missing_values=None, locked=False):
        self._locked = bool(locked)
        if dtype_or_func is None:
            self.func, self._status = str2bool, 0
            self.default = default or False
            dtype = np.dtype("bool")
        else:
            try:
                self.func = None
                dtype = np.dtype(dtype_or_func)
            except TypeError:
                if not hasattr(dtype_or_func, "__call__"):
                    raise TypeError("The input argument `dtype` is neither a function nor a dtype (got '%s' instead)"
                                    % type(dtype_or_func)) from None
                self.func = dtype_or_func
                if default is None:
                    try:
                        default = self.func("0")
                    except ValueError:
                        default = None
                dtype = self._getdtype(default)
            try:
                self._status, (_, func, default_def) = self._find_map_entry(dtype)
            except LookupError:
                self.default = default
                self._status, (_, func, _) = len(self._mapper) - 1, self._mapper[-1]
            else:
                self.default = default_def if default is None else default
            if self.func is None:
                self.func = func
            if self.func == self._mapper[1][1]:
                if issubclass(dtype.type, np.uint64):
                    self.func = np.uint64
                elif issubclass(dtype.type, np.int64):
                    self.func = np.int64
                else:
                    self.func = lambda x: int(float(x))
        if missing_values is None:
            self.missing_values = {""}
        else:
            if isinstance(missing_values, str):
                missing_values = missing_values.split(",")
            self.missing_values = set(list(missing_values) + [""])
        self._callingfunction = self._strict_call
        self.type = self._dtypeortype(dtype)
        self._checked = False
        self._initial_default = default

    @classmethod
    def _dtypeortype(cls, dtype):
        return dtype if dtype.type == np.datetime64 else dtype.type

    def _loose_call(self, value):
        try:
            return self.func(value)
        except ValueError:
            return self.default

    def _strict_call(self, value):
        try:
            new_value = self.func(value)
            if self.func is int:
                try:
                    np.array(value, dtype=self.type)
                except OverflowError:
                    raise ValueError
            return new_value
        except ValueError:
            if value.strip() in self.missing_values:
                if not self._status:
                    self._checked = False
                return self.default
            raise ValueError("Cannot convert string '%s'" % value)

    def __call__(self, value):
        return self._callingfunction(value)

    def _do_upgrade(self):
        if self._locked:
            raise ConverterLockError("Converter is locked and cannot be upgraded")
        last = len(self._mapper)
        status = self._status
        if status == last - 1:
            raise ConverterError("Could not find a valid conversion function")
        self.type, self.func, default = self._mapper[status + 1]
        self._status = status + 1
        self.default = default if self._initial_default is None else self._initial_default

    def upgrade(self, value):
        """Converts the text, widening as far as it needs."""
        self._checked = True
        try:
            return self._strict_call(value)
        except ValueError:
            self._do_upgrade()
            return self.upgrade(value)

    def iterupgrade(self, value):
        """Widens until every text can be converted."""
        self._checked = True
        if not hasattr(value, "__iter__"):
            value = (value,)
        try:
            for text in value:
                self._strict_call(text)
        except ValueError:
            self._do_upgrade()
            self.iterupgrade(value)

    def update(self, func, default=None, testing_value=None, missing_values="", locked=False):
        """Sets the function and what goes with it."""
        self.func = func
        self._locked = locked
        if default is not None:
            self.default = default
            self.type = self._dtypeortype(self._getdtype(default))
        else:
            try:
                tester = func(testing_value or "1")
            except (TypeError, ValueError):
                tester = None
            self.type = self._dtypeortype(self._getdtype(tester))
        if missing_values is None:
            self.missing_values = set()
        else:
            if not np.iterable(missing_values):
                missing_values = [missing_values]
            if not all(isinstance(v, str) for v in missing_values):
                raise TypeError("missing_values must be strings or unicode")
            self.missing_values.update(missing_values)


def easy_dtype(ndtype, names=None, defaultfmt="f%i", **validationargs):
    """A dtype from a dtype or a sequence of them, with valid names."""
    try:
        ndtype = np.dtype(ndtype)
    except TypeError:
        validate = NameValidator(**validationargs)
        if names is None:
            names = [""] * len(ndtype)
        elif isinstance(names, str):
            names = names.split(",")
        names = validate(names, nbfields=len(ndtype), defaultfmt=defaultfmt)
        return np.dtype({"formats": ndtype, "names": names})
    if names is not None:
        validate = NameValidator(**validationargs)
        if isinstance(names, str):
            names = names.split(",")
        if ndtype.names is None:
            count = len(names)
            ndtype = np.dtype({"formats": [ndtype.type] * count, "names": validate(names, nbfields=count, defaultfmt=defaultfmt)})
        else:
            ndtype.names = validate(names, nbfields=len(ndtype.names), defaultfmt=defaultfmt)
    elif ndtype.names is not None:
        validate = NameValidator(**validationargs)
        numbered = tuple("f%i" % i for i in range(len(ndtype.names)))
        if ndtype.names == numbered and defaultfmt != "f%i":
            ndtype.names = validate([""] * len(ndtype.names), defaultfmt=defaultfmt)
        else:
            ndtype.names = validate(ndtype.names, defaultfmt=defaultfmt)
    return ndtype
