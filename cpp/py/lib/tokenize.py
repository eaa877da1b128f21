"""Python's programs as tokens."""

import builtins as _builtins
import collections as _collections
import re as _re
import token as _token
from token import *
from token import EXACT_TOKEN_TYPES

__all__ = _token.__all__ + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo', 'open', 'TokenError']

cookie_re = _re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', _re.ASCII)
blank_re = _re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', _re.ASCII)

_NAME = _re.compile(r'\w+')
_NUMBER = _re.compile(r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|'
                      r'(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*|[0-9](?:_?[0-9])*\.?)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?')
_OPERATOR = _re.compile('|'.join(_re.escape(op) for op in sorted([*EXACT_TOKEN_TYPES, '!'], key=len, reverse=True)))
_STRING = _re.compile(r'([a-zA-Z]{0,2})("""|\'\'\'|"|\')')
_PREFIXES = {'', 'b', 'r', 'br', 'rb', 'u', 'f', 'fr', 'rf'}
_SPACE = _re.compile(r'[ \t\f]*')


class TokenError(Exception):
    """What can't be cut into tokens: a message and (line, column)."""


class TokenInfo(_collections.namedtuple('TokenInfo', 'type string start end line')):
    """A token: its type, its text, where it starts and ends, and the lines it is on."""

    def __repr__(self):
        return (f'TokenInfo(type={self.type} ({tok_name[self.type]}), string={self.string!r}, start={self.start!r}, '
                f'end={self.end!r}, line={self.line!r})')

    @property
    def exact_type(self):
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


TokenInfo.__module__ = 'tokenize'


class _Lexer:
    """The tokens of a whole text."""

    def __init__(self, text):
        self.text = text
        self.lines = text.splitlines(True) if '\x0b' not in text and '\x0c' not in text else _re.findall(r'[^\n]*\n|[^\n]+$', text)
        self.starts, at = [], 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line)
        self.starts.append(at)
        self.row = 0  # of the last position asked for

    def position(self, at):
        while self.row and self.starts[self.row] > at:
            self.row -= 1
        while self.row + 1 < len(self.starts) and self.starts[self.row + 1] <= at:
            self.row += 1
        return self.row + 1, at - self.starts[self.row]

    def make(self, kind, start, end):
        first = self.position(start)
        last = (first[0], first[1] + end - start)
        if first[0] <= len(self.lines) and last[1] > len(self.lines[first[0] - 1]) - (kind == FSTRING_MIDDLE):
            last = self.position(end if kind == FSTRING_MIDDLE else end - 1)
            last = last if kind == FSTRING_MIDDLE else (last[0], last[1] + 1)
        return TokenInfo(kind, self.text[start:end], first, last, ''.join(self.lines[first[0] - 1:last[0]]))

    def fail(self, message, at):
        row, column = self.position(at)
        raise TokenError(message, (row, column))

    def tokens(self):
        text, size, at = self.text, len(self.text), 0
        indents, brackets, continued, line_open = [0], [], False, False
        while at < size:
            row = self.position(at)[0]
            if not brackets and not continued and not line_open:
                column, p = 0, at
                while p < size and text[p] in ' \t\f':
                    column = column + 1 if text[p] == ' ' else (column // 8 + 1) * 8 if text[p] == '\t' else 0
                    p += 1
                if p == size:
                    break
                if text[p] == '#':
                    end = self.line_end(p)
                    yield self.make(COMMENT, p, end)
                    at = yield from self.newline(NL, end)
                    continue
                if text[p] in '\r\n':
                    at = yield from self.newline(NL, p)
                    continue
                if column > indents[-1]:
                    indents.append(column)
                    yield self.make(INDENT, at, p)
                while column < indents[-1]:
                    if column not in indents:
                        e = IndentationError('unindent does not match any outer indentation level',
                                             ('<string>', row, p - at + 1, self.lines[row - 1], row, p - at + 1))
                        raise e
                    indents.pop()
                    yield TokenInfo(DEDENT, '', (row, p - at), (row, p - at), self.lines[row - 1])
                at, line_open = p, True
            continued = False
            at = _SPACE.match(text, at).end()
            if at == size:
                break
            c = text[at]
            if c == '#':
                end = self.line_end(at)
                yield self.make(COMMENT, at, end)
                at = end
            elif c in '\r\n':
                at = yield from self.newline(NL if brackets else NEWLINE, at)
                line_open = bool(brackets)
            elif c == '\\' and text[at + 1:at + 2] in ('\n', '\r', ''):
                at += 3 if text.startswith('\r\n', at + 1) else 2
                continued = True
                if at >= size:
                    self.fail('unexpected EOF in multi-line statement', size)
            else:
                at = yield from self.one(at, brackets)
        if brackets:
            self.fail('unexpected EOF in multi-line statement', size)
        last = len(self.lines)
        if line_open:
            row, column = self.position(size)
            if text[-1:] != '\n':
                row, column = last, len(self.lines[-1])
            yield TokenInfo(NEWLINE, '', (row, column), (row, column + 1), self.lines[-1] if self.lines else '')
        elif self.text and not self.text.endswith('\n') and self.lines[-1].strip() and not self.lines[-1].strip().startswith('#'):
            pass
        for _ in indents[1:]:
            yield TokenInfo(DEDENT, '', (last + 1, 0), (last + 1, 0), '')
        yield TokenInfo(ENDMARKER, '', (last + 1, 0), (last + 1, 0), '')

    def line_end(self, at):
        end = self.text.find('\n', at)
        if end < 0:
            return len(self.text)
        return end - 1 if self.text[end - 1] == '\r' else end

    def newline(self, kind, at):
        if at == len(self.text):
            row, column = self.position(at)
            if row > len(self.lines):
                row, column = len(self.lines), len(self.lines[-1])
            yield TokenInfo(kind, '', (row, column), (row, column + 1), self.lines[-1])
            return at
        end = at + (2 if self.text.startswith('\r\n', at) else 1)
        yield self.make(kind, at, end)
        return end

    def one(self, at, brackets, stop=None):
        """One token that is neither space nor the end of a line; gives where the next is."""
        text = self.text
        string = _STRING.match(text, at)
        if string and string[1].lower() in _PREFIXES:
            if 'f' in string[1].lower():
                return (yield from self.fstring(string))
            end = self.string_end(string)
            yield self.make(STRING, at, end)
            return end
        c = text[at]
        if c.isdigit() or (c == '.' and text[at + 1:at + 2].isdigit()):
            number = _NUMBER.match(text, at)
            end = number.end()
            if text[end:end + 1].isidentifier() and not _re.match(r'(?:and|else|for|if|in|is|not|or)\b', text[end:end + 5]):
                self.fail('invalid decimal literal', at)
            yield self.make(NUMBER, at, end)
            return end
        name = _NAME.match(text, at)
        if name:
            yield self.make(NAME, at, name.end())
            return name.end()
        operator = _OPERATOR.match(text, at)
        if not operator:
            yield self.make(ERRORTOKEN if c != '$' else OP, at, at + 1)
            return at + 1
        if operator[0] in '([{':
            brackets.append(operator[0])
        elif operator[0] in ')]}':
            if brackets:
                brackets.pop()
        yield self.make(OP, at, operator.end())
        return operator.end()

    def string_end(self, string):
        quote, at = string[2], string.end()
        while True:
            end = self.text.find(quote, at)
            slash = self.text.find('\\', at)
            line = self.text.find('\n', at) if len(quote) == 1 else -1
            if 0 <= slash and (end < 0 or slash < end) and (line < 0 or slash < line):
                at = slash + 2
                continue
            if end < 0 or 0 <= line < end:
                row, column = self.position(string.start())
                if len(quote) == 3:
                    raise TokenError('EOF in multi-line string', (row, column))
                raise TokenError(f'unterminated string literal (detected at line {row})', (row, column + 1))
            return end + len(quote)

    def fstring(self, string):
        yield self.make(FSTRING_START, string.start(), string.end())
        at = yield from self.middle(string.end(), string[2], 'r' in string[1].lower(), False, string)
        yield self.make(FSTRING_END, at, at + len(string[2]))
        return at + len(string[2])

    def middle(self, at, quote, raw, spec, string):
        """The text between the fields, and the fields; up to the closing quote, or the } of a format."""
        text, start = self.text, at

        def piece(end, cut=0):
            token = self.make(FSTRING_MIDDLE, start, end) if end > start else None
            return token and token._replace(string=token.string.replace('{{', '{').replace('}}', '}') if cut else token.string)

        doubled = False
        while True:
            if at >= len(text) or (text[at] == '\n' and len(quote) == 1 and not spec):
                row, column = self.position(string.start())
                kind = 'triple-quoted f-string' if len(quote) == 3 else 'f-string'
                raise TokenError(f'unterminated {kind} literal (detected at line {row})', (row, column + 1))
            c = text[at]
            if not spec and text.startswith(quote, at):
                if at > start:
                    yield piece(at, doubled)
                return at
            if c == '\\' and not raw:
                at += 2
                if text.startswith('N{', at - 1):
                    at = text.find('}', at) + 1
            elif c in '{}' and text.startswith(c * 2, at) and not spec:
                token = self.make(FSTRING_MIDDLE, start, at + 1)
                yield token
                at += 2
                start = at
            elif c == '{':
                if at > start:
                    yield piece(at, doubled)
                at = yield from self.field(at, quote, raw, string)
                start = at
                if spec and text[at:at + 1] == '}':
                    yield self.make(FSTRING_MIDDLE, at, at)
            elif c == '}' and spec:
                if at > start:
                    yield piece(at, doubled)
                return at
            else:
                at += 1

    def field(self, at, quote, raw, string):
        text = self.text
        yield self.make(OP, at, at + 1)
        brackets, at = [], at + 1
        while True:
            while at < len(text) and text[at] in ' \t\f':
                at += 1
            if at >= len(text):
                self.fail("'{' was never closed", string.start())
            c = text[at]
            if not brackets and c == '}':
                yield self.make(OP, at, at + 1)
                return at + 1
            if not brackets and c == ':':
                yield self.make(OP, at, at + 1)
                at = yield from self.middle(at + 1, quote, raw, True, string)
            elif not brackets and c == '!' and text[at + 1:at + 2] != '=':
                yield self.make(OP, at, at + 1)
                at += 1
            elif c == '\n':
                at = yield from self.newline(NL, at)
            elif c == '#':
                end = self.line_end(at)
                yield self.make(COMMENT, at, end)
                at = end
            else:
                at = yield from self.one(at, brackets)


def _all_lines(readline):
    lines = []
    while True:
        try:
            line = readline()
        except StopIteration:
            break
        if not line:
            break
        lines.append(line)
    return lines


def generate_tokens(readline):
    """The tokens of a program whose lines of text readline() gives."""
    yield from _Lexer(''.join(_all_lines(readline))).tokens()


def tokenize(readline):
    """The tokens of a program whose lines in bytes readline() gives, the encoding first."""
    encoding, first = detect_encoding(readline)
    text = b''.join([*first, *_all_lines(readline)]).decode(encoding)
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    yield from _Lexer(text).tokens()


def detect_encoding(readline):
    """The encoding of a program, and the lines that were read for it."""

    def line_of():
        try:
            return readline()
        except StopIteration:
            return b''

    def named(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError('invalid or missing encoding declaration') from None
        found = cookie_re.match(text)
        if not found:
            return None
        name = found[1][:12].lower().replace('_', '-')
        name = 'utf-8' if name == 'utf-8' or name.startswith('utf-8-') else (
            'iso-8859-1' if name in ('latin-1', 'iso-8859-1', 'iso-latin-1') else found[1])
        import codecs
        try:
            codecs.lookup(name)
        except LookupError:
            raise SyntaxError('unknown encoding: ' + name) from None
        if marked:
            if name != 'utf-8':
                raise SyntaxError('encoding problem: utf-8')
            name += '-sig'
        return name

    first, marked = line_of(), False
    default = 'utf-8'
    if first.startswith(b'\xef\xbb\xbf'):
        marked, first, default = True, first[3:], 'utf-8-sig'
    if not first:
        return default, []
    name = named(first)
    if name:
        return name, [first]
    if not blank_re.match(first):
        return default, [first]
    second = line_of()
    if not second:
        return default, [first]
    return named(second) or default, [first, second]


def open(filename):
    """Open a program's file as text in its encoding."""
    with _builtins.open(filename, 'rb') as file:
        encoding, _ = detect_encoding(file.readline)
    return _builtins.open(filename, encoding=encoding)


def untokenize(iterable):
    """A program of those tokens: whole ones are put where they were, pairs of type and text have blanks between them."""
    tokens = list(iterable)
    encoding = None
    if tokens and tokens[0][0] == ENCODING:
        encoding = tokens.pop(0)[1]
    text = _placed(tokens) if tokens and len(tokens[0]) > 2 else _spaced(tokens)
    return text.encode(encoding) if encoding else text


def _placed(tokens):
    out, row, column, before = [], 1, 0, ''
    indents, fresh = [], False
    for kind, string, start, end, line in tokens:
        if kind == ENDMARKER:
            break
        if kind == INDENT:
            indents.append(string)
            continue
        if kind == DEDENT:
            indents.pop()
            row, column = end if end[0] == row else (row, column)
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            if start[1] >= len(indents[-1]) and column < len(indents[-1]):
                out.append(indents[-1])
                column = len(indents[-1])
            fresh = False
        elif kind == FSTRING_MIDDLE:
            doubled = string.replace('{', '{{').replace('}', '}}')
            end = end[0], end[1] + len(doubled) - len(string)
            string = doubled
        if start[0] < row or (start[0] == row and start[1] < column):
            raise ValueError(f'start ({start[0]},{start[1]}) precedes previous end ({row},{column})')
        if start[0] > row:
            line_before = before.rstrip('\\\r\n')
            out.append(line_before[len(line_before.rstrip()):] + '\\\n' * (start[0] - row))
            column = 0
        out.append(' ' * (start[1] - column))
        out.append(string)
        row, column = end
        before = line
        if kind in (NEWLINE, NL):
            row, column = row + 1, 0
    return ''.join(out)


def _spaced(tokens):
    out, indents, fresh, before = [], [], False, None
    for kind, string, *_ in tokens:
        if kind == ENCODING:
            continue
        if kind in (NAME, NUMBER):
            string += ' '
        if kind in (STRING, FSTRING_START) and before in (STRING, FSTRING_END):
            string = ('  ' if kind == before == STRING else ' ') + string
        before = kind
        if kind == INDENT:
            indents.append(string)
            continue
        if kind == DEDENT:
            indents.pop()
            continue
        if kind in (NEWLINE, NL):
            fresh = True
        elif fresh and indents:
            out.append(indents[-1])
            fresh = False
        elif kind == FSTRING_MIDDLE:
            string = string.replace('{', '{{').replace('}', '}}')
        out.append(string)
    return ''.join(out)
