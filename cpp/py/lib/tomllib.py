"""TOML read."""

import re as _re
from datetime import date as _date, datetime as _datetime, time as _time, timedelta as _timedelta, timezone as _timezone

__all__ = ('loads', 'load', 'TOMLDecodeError')

_DATE = r'(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])'
_CLOCK = r'([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6})\d*)?'
_MOMENT = _re.compile(_DATE + r'(?:[Tt ]' + _CLOCK + r'(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))?)?')
_LOCAL = _re.compile(_CLOCK)
_NUMBER = _re.compile(r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)|'
                      r'[+-]?(?:0|[1-9](?:_?\d)*)((?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?)')
_BARE = _re.compile(r'[A-Za-z0-9_-]+')
_BLANK = _re.compile(r'[ \t]*')
_CONTROL = _re.compile(r'[\x00-\x08\x0a-\x1f\x7f]')
_CONTROL_OR_TAB_LINES = _re.compile(r'[\x00-\x08\x0b-\x1f\x7f]')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}


class TOMLDecodeError(ValueError):
    """What isn't TOML."""

    __module__ = 'tomllib'


def load(fp, /, *, parse_float=float):
    """The dict that a binary file describes."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The dict that a text describes."""
    try:
        text = s.replace('\r\n', '\n')
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Reader(text, parse_float).document()


class _Reader:
    def __init__(self, text, parse_float):
        self.text, self.parse_float = text, parse_float
        self.closed = set()  # ids of tables that can't get more by [header] or dotted keys: inline ones, and arrays
        self.defined = set()  # ids of tables that had their [header]
        self.dotted = set()  # ids of tables made by dotted keys
        self.kept = []

    def fail(self, message, at):
        if at >= len(self.text):
            raise TOMLDecodeError(f'{message} (at end of document)')
        line = self.text.count('\n', 0, at) + 1
        column = at + 1 if line == 1 else at - self.text.rindex('\n', 0, at)
        raise TOMLDecodeError(f'{message} (at line {line}, column {column})')

    def blank(self, at):
        return _BLANK.match(self.text, at).end()

    def comment(self, at):
        if self.text[at:at + 1] != '#':
            return at
        end = self.text.find('\n', at)
        end = len(self.text) if end < 0 else end
        bad = _CONTROL.search(self.text, at, end)
        if bad:
            self.fail(f'Found invalid character {bad[0]!r}', bad.start())
        return end

    def filler(self, at):
        """Behind blanks, lines' ends and comments."""
        while True:
            start = at
            while self.text[at:at + 1] in (' ', '\t', '\n') and at < len(self.text):
                at += 1
            at = self.comment(at)
            if at == start:
                return at

    def document(self):
        text, at, root = self.text, 0, {}
        here = root
        while True:
            at = self.filler(at)
            if at == len(text):
                return root
            if text[at] == '[':
                here, at = self.header(root, at)
            else:
                if text[at] not in '"\'' and not _BARE.match(text, at):
                    self.fail('Invalid statement', at)
                at = self.pair(here, at, here)
            at = self.comment(self.blank(at))
            if at < len(text):
                if text[at] != '\n':
                    self.fail('Expected newline or end of document after a statement', at)
                at += 1

    def header(self, root, at):
        many = self.text.startswith('[[', at)
        keys, end = self.key(self.blank(at + (2 if many else 1)))
        table = root
        for key in keys[:-1]:
            table = table.setdefault(key, {})
            if isinstance(table, list) and id(table) not in self.closed:
                table = table[-1]
            if not isinstance(table, dict) or id(table) in self.closed:
                self.fail('Cannot overwrite a value', end)
        last = keys[-1]
        if many:
            tables = table.setdefault(last, [])
            if not isinstance(tables, list) or id(tables) in self.closed:
                self.fail('Cannot overwrite a value' if not isinstance(tables, list) else
                          f'Cannot mutate immutable namespace {tuple(keys)}', end)
            tables.append({})
            table = tables[-1]
            if not self.text.startswith(']]', end):
                self.fail("Expected ']]' at the end of an array declaration", end)
            return table, end + 2
        if last in table:
            table = table[last]
            if not isinstance(table, dict) or id(table) in self.closed or id(table) in self.defined or id(table) in self.dotted:
                self.fail(f'Cannot declare {tuple(keys)} twice', end)
        else:
            table[last] = {}
            table = table[last]
        self.mark(self.defined, table)
        if not self.text.startswith(']', end):
            self.fail("Expected ']' at the end of a table declaration", end)
        return table, end + 1

    def mark(self, where, table):
        where.add(id(table))
        self.kept.append(table)

    def pair(self, table, at, top):
        keys, at = self.key(at)
        if self.text[at:at + 1] != '=':
            self.fail("Expected '=' after a key in a key/value pair", at)
        value, end = self.value(self.blank(at + 1))
        for key in keys[:-1]:
            fresh = key not in table
            table = table.setdefault(key, {})
            if fresh:
                self.mark(self.dotted, table)
            if not isinstance(table, dict) or id(table) in self.closed or (id(table) in self.defined and id(table) not in self.dotted):
                self.fail('Cannot overwrite a value' if not isinstance(table, dict) else
                          f'Cannot {"mutate immutable" if id(table) in self.closed else "redefine"} namespace {tuple(keys[:-1])}', end)
        if keys[-1] in table:
            self.fail('Cannot overwrite a value', end)
        table[keys[-1]] = value
        return end

    def key(self, at):
        keys = []
        while True:
            c = self.text[at:at + 1]
            bare = _BARE.match(self.text, at)
            if bare:
                key, at = bare[0], bare.end()
            elif c == "'":
                key, at = self.literal(at)
            elif c == '"':
                key, at = self.string(at)
            else:
                self.fail('Invalid initial character for a key part', at)
            keys.append(key)
            at = self.blank(at)
            if self.text[at:at + 1] != '.':
                return keys, at
            at = self.blank(at + 1)

    def value(self, at):
        text, c = self.text, self.text[at:at + 1]
        if c == '"':
            return self.long_string(at, '"""') if text.startswith('"""', at) else self.string(at)
        if c == "'":
            return self.long_string(at, "'''") if text.startswith("'''", at) else self.literal(at)
        for word, value in ('true', True), ('false', False):
            if text.startswith(word, at):
                return value, at + len(word)
        if c == '[':
            return self.array(at)
        if c == '{':
            return self.table(at)
        moment = _MOMENT.match(text, at)
        if moment:
            try:
                return self.moment(moment), moment.end()
            except ValueError:
                self.fail('Invalid date or datetime', at)
        clock = _LOCAL.match(text, at)
        if clock:
            hour, minute, second, micro = clock.groups()
            return _time(int(hour), int(minute), int(second), int((micro or '').ljust(6, '0'))), clock.end()
        number = _NUMBER.match(text, at)
        if number:
            if number[1]:
                made = self.parse_float(number[0])
                if isinstance(made, (dict, list)):
                    raise ValueError('parse_float must not return dicts or lists')
                return made, number.end()
            return int(number[0], 0 if text[at + 1:at + 2].isalpha() else 10), number.end()
        for word in ('inf', 'nan', '-inf', '+inf', '-nan', '+nan'):
            if text.startswith(word, at):
                return self.parse_float(word), at + len(word)
        self.fail('Invalid value', at)

    @staticmethod
    def moment(match):
        year, month, day, hour, minute, second, micro, z, sign, hours, minutes = match.groups()
        if hour is None:
            return _date(int(year), int(month), int(day))
        zone = None
        if z:
            zone = _timezone.utc
        elif sign:
            away = _timedelta(hours=int(hours), minutes=int(minutes))
            zone = _timezone(-away if sign == '-' else away)
        return _datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), int((micro or '').ljust(6, '0')), zone)

    def array(self, at):
        out = []
        self.mark(self.closed, out)
        at = self.filler(at + 1)
        while self.text[at:at + 1] != ']':
            value, at = self.value(at)
            out.append(value)
            at = self.filler(at)
            c = self.text[at:at + 1]
            if c == ']':
                break
            if c != ',':
                self.fail('Unclosed array', at)
            at = self.filler(at + 1)
        return out, at + 1

    def table(self, at):
        out = {}
        at = self.blank(at + 1)
        if self.text[at:at + 1] != '}':
            while True:
                at = self.blank(self.pair(out, at, out))
                c = self.text[at:at + 1]
                if c == '}':
                    break
                if c != ',':
                    self.fail('Unclosed inline table', at)
                at = self.blank(at + 1)
        self.close(out)
        return out, at + 1

    def close(self, table):
        self.mark(self.closed, table)
        for value in table.values():
            if isinstance(value, dict):
                self.close(value)

    def literal(self, at):
        end = self.text.find("'", at + 1)
        line = self.text.find('\n', at + 1)
        if end < 0 and line < 0:
            self.fail("Expected \"'\"", len(self.text))
        bad = _CONTROL.search(self.text, at + 1, end if end >= 0 else len(self.text))
        if bad:
            self.fail(f'Found invalid character {bad[0]!r}', bad.start())
        if end < 0:
            self.fail("Expected \"'\"", len(self.text))
        return self.text[at + 1:end], end + 1

    def string(self, at):
        return self.quoted(at + 1, '"')

    def long_string(self, at, quote):
        at += 3
        if self.text[at:at + 1] == '\n':
            at += 1
        if quote == '"""':
            made, end = self.quoted(at, quote)
        else:
            end = self.text.find(quote, at)
            bad = _CONTROL_OR_TAB_LINES.search(self.text, at, end if end >= 0 else len(self.text))
            if bad:
                self.fail(f'Found invalid character {bad[0]!r}', bad.start())
            if end < 0:
                self.fail('Expected "\'\'\'"', len(self.text))
            made, end = self.text[at:end], end + 3
        for _ in range(2):
            if self.text.startswith(quote[0], end):
                made, end = made + quote[0], end + 1
        return made, end

    def quoted(self, at, quote):
        text, out = self.text, []
        bad_one = _CONTROL if quote == '"' else _CONTROL_OR_TAB_LINES
        start = at
        while True:
            if at >= len(text):
                self.fail('Unterminated string', at)
            c = text[at]
            if text.startswith(quote, at):
                return ''.join(out), at + len(quote)
            if c == '\\':
                e = text[at + 1:at + 2]
                if e in _ESCAPES and e:
                    out.append(_ESCAPES[e])
                    at += 2
                elif e in ('u', 'U') and e:
                    size = 4 if e == 'u' else 8
                    digits = text[at + 2:at + 2 + size]
                    if not _re.fullmatch(r'[0-9A-Fa-f]{%d}' % size, digits):
                        self.fail('Invalid hex value', at + 2)
                    code = int(digits, 16)
                    at += 2 + size
                    if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
                        self.fail('Escaped character is not a Unicode scalar value', at)
                    out.append(chr(code))
                elif quote == '"""' and e in (' ', '\t', '\n') and e:
                    k = self.blank(at + 1)
                    if text[k:k + 1] != '\n':
                        self.fail("Unescaped '\\' in a string", at + 2)
                    while k < len(text) and text[k] in ' \t\n':
                        k += 1
                    at = k
                else:
                    self.fail("Unescaped '\\' in a string", at + 2) if e else self.fail('Unterminated string', at + 1)
            elif bad_one.match(c):
                self.fail(f'Illegal character {c!r}', at)
            else:
                out.append(c)
                at += 1
