"""JSON: Python values as text and back."""
import re as _re

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """Malformed JSON: what is wrong (msg), in which text (doc), where (pos, lineno, colno)."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


# ---- reading ----

_match_number = _re.compile(r'(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?').match
_match_space = _re.compile(r'[ \t\n\r]*').match
_match_chunk = _re.compile(r'[^"\\\x00-\x1f]*').match
_match_loose_chunk = _re.compile(r'[^"\\]*').match
_match_hex = _re.compile(r'[0-9A-Fa-f]{4}').match
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_CONSTANTS = {'-Infinity': -float('inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


def _read_hex(s, pos):
    m = _match_hex(s, pos + 1)
    if m is None:
        raise JSONDecodeError('Invalid \\uXXXX escape', s, pos)
    return int(m.group(), 16)


def scanstring(s, end, strict=True):
    """The string whose opening quote is before s[end], and the index after its closing quote."""
    begin = end - 1
    match = _match_chunk if strict else _match_loose_chunk
    chunks = []
    while True:
        m = match(s, end)
        stop = m.end()
        if stop > end:
            chunks.append(m.group())
        c = s[stop:stop + 1]
        if c == '"':
            return ''.join(chunks), stop + 1
        if not c:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if c != '\\':
            raise JSONDecodeError('Invalid control character at', s, stop)
        escape = s[stop + 1:stop + 2]
        if not escape:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if escape != 'u':
            try:
                chunks.append(_ESCAPES[escape])
            except KeyError:
                raise JSONDecodeError('Invalid \\escape', s, stop) from None
            end = stop + 2
        else:
            code = _read_hex(s, stop + 1)
            end = stop + 6
            if 0xd800 <= code <= 0xdbff and s[end:end + 2] == '\\u':
                low = _read_hex(s, end + 1)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                    end += 6
            chunks.append(chr(code))


class JSONDecoder:
    """Reads JSON; hooks make other objects of what it finds."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        """The value of a whole text."""
        value, end = self.raw_decode(s, _match_space(s, 0).end())
        end = _match_space(s, end).end()
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at idx, and the index after it."""
        try:
            return self._value(s, idx)
        except StopIteration as e:
            raise JSONDecodeError('Expecting value', s, e.value) from None
        finally:
            self.memo.clear()

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return scanstring(s, i + 1, self.strict)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        if c == 'n' and s[i:i + 4] == 'null':
            return None, i + 4
        if c == 't' and s[i:i + 4] == 'true':
            return True, i + 4
        if c == 'f' and s[i:i + 5] == 'false':
            return False, i + 5
        m = _match_number(s, i)
        if m is not None:
            whole, fraction, exponent = m.groups()
            if fraction or exponent:
                return self.parse_float(whole + (fraction or '') + (exponent or '')), m.end()
            return self.parse_int(whole), m.end()
        for name in _CONSTANTS:
            if s.startswith(name, i):
                return self.parse_constant(name), i + len(name)
        raise JSONDecodeError('Expecting value', s, i)

    def _object(self, s, i):
        pairs = []
        space = _match_space
        i = space(s, i).end()
        if s[i:i + 1] == '}':
            i += 1
        else:
            if s[i:i + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
            while True:
                key, i = scanstring(s, i + 1, self.strict)
                key = self.memo.setdefault(key, key)
                if s[i:i + 1] != ':':
                    i = space(s, i).end()
                    if s[i:i + 1] != ':':
                        raise JSONDecodeError("Expecting ':' delimiter", s, i)
                value, i = self._value(s, space(s, i + 1).end())
                pairs.append((key, value))
                i = space(s, i).end()
                c = s[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                comma = i
                i = space(s, i + 1).end()
                c = s[i:i + 1]
                if c != '"':
                    if c == '}':
                        raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), i
        value = dict(pairs)
        if self.object_hook is not None:
            value = self.object_hook(value)
        return value, i

    def _array(self, s, i):
        values = []
        space = _match_space
        i = space(s, i).end()
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = space(s, i).end()
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = space(s, i + 1).end()
            if s[i:i + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


def detect_encoding(b):
    """Which of UTF-8, 16 and 32 the bytes of a JSON text are in."""
    starts = b.startswith
    if starts((b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff')):
        return 'utf-32'
    if starts((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if starts(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None,
          **kw):
    """The value of a JSON text, a str or bytes."""
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if cls is None and not kw and object_hook is parse_float is parse_int is parse_constant is object_pairs_hook is None:
        return _default_decoder.decode(s)
    if cls is None:
        cls = JSONDecoder
    for name, hook in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook), ('parse_float', parse_float),
                       ('parse_int', parse_int), ('parse_constant', parse_constant)):
        if hook is not None:
            kw[name] = hook
    return cls(**kw).decode(s)


def load(fp, **kw):
    """The value of the JSON text in a file; options as of loads()."""
    return loads(fp.read(), **kw)


# ---- writing ----

_ESCAPE = _re.compile(r'[\x00-\x1f\\"]')
_ESCAPE_ASCII = _re.compile(r'[^ -~]|[\\"]')
_SHORT = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}


def _escape(match):
    c = match.group()
    short = _SHORT.get(c)
    if short is not None:
        return short
    n = ord(c)
    if n < 0x10000:
        return f'\\u{n:04x}'
    n -= 0x10000
    return f'\\u{0xd800 | n >> 10:04x}\\u{0xdc00 | n & 0x3ff:04x}'


def encode_basestring(s):
    """A JSON string that keeps what isn't ASCII."""
    return '"' + _ESCAPE.sub(_escape, s) + '"'


def encode_basestring_ascii(s):
    """A JSON string of ASCII only."""
    return '"' + _ESCAPE_ASCII.sub(_escape, s) + '"'


class JSONEncoder:
    """Writes JSON; override default() for objects that it doesn't know."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for o instead; here TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of o."""
        out = []
        self._write(o, out.append, 0, {} if self.check_circular else None)
        return ''.join(out)

    def iterencode(self, o, _one_shot=False):
        """The JSON text of o in pieces."""
        out = []
        self._write(o, out.append, 0, {} if self.check_circular else None)
        return iter(out)

    def _string(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)

    def _float(self, x):
        if x != x:
            text = 'NaN'
        elif x == float('inf'):
            text = 'Infinity'
        elif x == -float('inf'):
            text = '-Infinity'
        else:
            return float.__repr__(x)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(x))
        return text

    def _scalar(self, o):
        """The text of a simple value; None for others."""
        if isinstance(o, str):
            return self._string(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _key(self, key):
        """The text of a dict's key; None to leave the item out."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return 'true'
        if key is False:
            return 'false'
        if key is None:
            return 'null'
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _write(self, o, put, level, seen):
        text = self._scalar(o)
        if text is not None:
            put(text)
            return
        if seen is not None:
            if id(o) in seen:
                raise ValueError('Circular reference detected')
            seen[id(o)] = o
        if isinstance(o, (list, tuple)):
            self._sequence(o, put, level, seen)
        elif isinstance(o, dict):
            self._mapping(o, put, level, seen)
        else:
            self._write(self.default(o), put, level, seen)
        if seen is not None:
            del seen[id(o)]

    def _newline(self, level):
        indent = self.indent
        if indent is None:
            return ''
        return '\n' + (indent if isinstance(indent, str) else ' ' * indent) * level

    def _sequence(self, o, put, level, seen):
        if not o:
            put('[]')
            return
        between = '[' + self._newline(level + 1)
        separator = self.item_separator + self._newline(level + 1)
        for item in o:
            text = self._scalar(item)
            if text is not None:
                put(between + text)
            else:
                put(between)
                self._write(item, put, level + 1, seen)
            between = separator
        if self.indent is not None:
            put(self._newline(level))
        put(']')

    def _mapping(self, o, put, level, seen):
        if not o:
            put('{}')
            return
        inner = self._newline(level + 1)
        separator = self.item_separator + inner
        first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            name = self._key(key)
            if name is None:
                continue
            if first:
                first = False
                put('{')
                if inner:
                    put(inner)
            else:
                put(separator)
            put(self._string(name))
            put(self.key_separator)
            self._write(value, put, level + 1, seen)
        if first:
            put('{}')
            return
        if inner:
            put(self._newline(level))
        put('}')


_default_decoder = JSONDecoder()


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of a value."""
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write the JSON text of a value to a file."""
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                   allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                   sort_keys=sort_keys, **kw)
    for piece in encoder.iterencode(obj):
        fp.write(piece)
