"""Reads XML and calls methods of its target: start(name, attributes), end(name), data(text), comment(text), pi(target, text),
doctype(name, public, system), and, if it has them, start_ns(prefix, uri), end_ns(prefix) and cdata(open)."""

import re as _re

_NAME = _re.compile(r'[:A-Z_a-z\xc0-\U0010ffff][-.:\w\xb7\u0300-\u036f\u203f\u2040]*')
_TOKEN = _re.compile(r'[-.:\w]+')
_SPACE = _re.compile(r'[ \t\r\n]*')
_BAD = _re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')
_ENTITY = _re.compile(r'<!ENTITY\s+([^\s%]+)\s+(?:"([^"]*)"|\'([^\']*)\')\s*>')
_DOCTYPE = _re.compile(r'<!DOCTYPE\s+([^\s\[>]+)\s*(?:PUBLIC\s+(?:"([^"]*)"|\'([^\']*)\')\s*(?:"([^"]*)"|\'([^\']*)\')|'
                       r'SYSTEM\s+(?:"([^"]*)"|\'([^\']*)\'))?\s*(?:\[(.*?)\]\s*)?>', _re.S)
_ENCODING = _re.compile(rb'<\?xml[^>]*?encoding\s*=\s*["\']([A-Za-z0-9._-]+)["\']')
_PREDEFINED = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML = 'http://www.w3.org/XML/1998/namespace'

CODES = {'syntax error': 2, 'no element found': 3, 'not well-formed (invalid token)': 4, 'unclosed token': 5, 'mismatched tag': 7,
         'duplicate attribute': 8, 'junk after document element': 9, 'undefined entity': 11,
         'reference to invalid character number': 14, 'XML or text declaration not at start of entity': 17, 'unknown encoding': 18,
         'unclosed CDATA section': 20, 'unbound prefix': 27}
INVALID = 'not well-formed (invalid token)'


class Malformed(Exception):
    """What is wrong, and where: line, column."""

    def __init__(self, what, line, column):
        super().__init__(f'{what}: line {line}, column {column}')
        self.code, self.line, self.column = CODES[what], line, column


class _Incomplete(Exception):
    pass


class Reader:
    def __init__(self, target, namespaces=True, encoding=None):
        self.target, self._namespaces, self._encoding = target, namespaces, encoding
        self._bytes = None
        self._text, self._at, self._lines, self._column = '', 0, 1, 0
        self._open, self._scopes = [], [{'xml': _XML, '': ''}]
        self._entities = dict(_PREDEFINED)
        self._rooted, self._started = False, False
        self._cr = False

    def feed(self, data, final=False):
        """Read more text or bytes, as far as it is complete."""
        if not isinstance(data, str):
            data = bytes(data)
            self._bytes = data if self._bytes is None else self._bytes + data
            if not final and self._encoding is None and len(self._bytes) < 4:
                return
            data = self._decoded(final)
        if not self._started and data:
            data = data.removeprefix('\ufeff')
            self._started = True
        if self._cr:
            data, self._cr = '\r' + data, False
        if data.endswith('\r') and not final:
            data, self._cr = data[:-1], True
        if '\r' in data:
            data = data.replace('\r\n', '\n').replace('\r', '\n')
        self._move(self._at)
        self._text, self._at = self._text[self._at:] + data, 0
        try:
            while self._at < len(self._text):
                self._at = self._step(self._at, final)
        except _Incomplete as e:
            if final:
                self._fail(e.args[0] if e.args else 'unclosed token', e.args[1] if e.args else self._at)
        if final and (self._open or not self._rooted):
            self._fail('no element found', len(self._text))

    def position(self):
        """The line and column of what is read."""
        at, head = self._at, self._text[:self._at]
        return self._lines + head.count('\n'), (at - head.rfind('\n') - 1 if '\n' in head else self._column + at)

    def _decoded(self, final):
        import codecs
        if self._encoding is None:
            start = self._bytes[:200]
            found = _ENCODING.match(start.removeprefix(codecs.BOM_UTF8))
            name = found[1].decode() if found else 'utf-8'
            if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                name = 'utf-16'
            try:
                codecs.lookup(name)
            except LookupError:
                self._fail('unknown encoding', 30)
            self._encoding = name
        if not hasattr(self, '_decoder'):
            self._decoder = codecs.getincrementaldecoder(self._encoding)()
        data, self._bytes = self._bytes, b''
        try:
            return self._decoder.decode(data, final)
        except UnicodeDecodeError as e:
            self._move(self._at)
            self._text, self._at = self._text[self._at:] + data[:e.start].decode(self._encoding), 0
            self._fail(INVALID, len(self._text))

    def _move(self, to):
        head = self._text[:to]
        lines = head.count('\n')
        self._lines += lines
        self._column = to - head.rfind('\n') - 1 if lines else self._column + to

    def _fail(self, what, at):
        self._at = at
        raise Malformed(what, *self.position())

    def _step(self, at, final):
        text = self._text
        if text[at] != '<':
            end = text.find('<', at)
            if end < 0:
                end = len(text)
                if not final and self._open:
                    raise _Incomplete
            if self._open:
                return self._characters(at, end)
            return self._between(at, end)
        if not self._open and self._rooted and not text.startswith(('<!--', '<?'), at):
            if len(text) - at < 4 and not final:
                raise _Incomplete
            self._fail('junk after document element', at)
        if text.startswith('</', at):
            return self._end(at)
        if text.startswith('<?', at):
            return self._instruction(at)
        if text.startswith('<!', at):
            return self._declaration(at)
        return self._start(at)

    def _between(self, at, end):
        """Outside of the outermost element there is only white space."""
        text = self._text
        first = _SPACE.match(text, at, end).end()
        if first == end:
            return end
        if self._rooted:
            self._fail('junk after document element', first)
        name = _TOKEN.match(text, first)
        if name and (name.end() == len(text) or text[name.end()] in ' \t\r\n>'):
            self._fail('syntax error', first)
        self._fail(INVALID, name.end() if name else first)

    def _characters(self, at, end):
        piece = self._text[at:end]
        wrong = piece.find(']]>')
        if wrong >= 0:
            self._fail(INVALID, at + wrong + 2)
        bad = _BAD.search(piece)
        if bad:
            self._fail(INVALID, at + bad.start())
        self.target.data(self._expanded(piece, at) if '&' in piece else piece)
        return end

    def _expanded(self, piece, at, depth=0):
        """The text with references replaced."""
        out, i = [], 0
        while (amp := piece.find('&', i)) >= 0:
            out.append(piece[i:amp])
            end = piece.find(';', amp)
            name = _NAME.match(piece, amp + 1)
            if piece.startswith('&#', amp):
                number = _re.compile(r'#(?:x([0-9a-fA-F]+)|([0-9]+));').match(piece, amp + 1)
                if not number:
                    self._fail(INVALID, at + amp + (3 if piece.startswith('x', amp + 2) else 2))
                code = int(number[1], 16) if number[1] else int(number[2])
                if not (code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF):
                    self._fail('reference to invalid character number', at + amp)
                out.append(chr(code))
            elif not name or name.end() != end:
                self._fail(INVALID, at + (name.end() if name else amp + 1))
            elif name[0] not in self._entities or depth > 20:
                self._fail('undefined entity', at + amp)
            else:
                value = self._entities[name[0]]
                out.append(value if name[0] in _PREDEFINED else self._expanded(value, at + amp, depth + 1))
            i = end + 1
        out.append(piece[i:])
        return ''.join(out)

    def _start(self, at):
        text, size = self._text, len(self._text)

        def space(i):
            i = _SPACE.match(text, i).end()
            if i == size:
                raise _Incomplete
            return i

        name = _NAME.match(text, at + 1)
        if not name:
            if at + 1 == size:
                raise _Incomplete
            self._fail(INVALID, at + 1)
        attributes, seen, i = [], set(), name.end()
        while True:
            k = space(i)
            if text[k] == '>':
                empty, end = False, k + 1
                break
            if text[k] == '/':
                if k + 1 == size:
                    raise _Incomplete
                if text[k + 1] != '>':
                    self._fail(INVALID, k + 1)
                empty, end = True, k + 2
                break
            key = _NAME.match(text, k)
            if k == i or not key:
                self._fail(INVALID, k)
            quote = space(key.end())
            if text[quote] != '=':
                self._fail(INVALID, quote)
            quote = space(quote + 1)
            if text[quote] not in '"\'':
                self._fail(INVALID, quote)
            close = text.find(text[quote], quote + 1)
            value = text[quote + 1:close if close >= 0 else size]
            wrong = value.find('<')
            if wrong >= 0:
                self._fail(INVALID, quote + 1 + wrong)
            if close < 0:
                raise _Incomplete
            bad = _BAD.search(value)
            if bad:
                self._fail(INVALID, quote + 1 + bad.start())
            if key[0] in seen:
                self._fail('duplicate attribute', k)
            seen.add(key[0])
            value = value.replace('\n', ' ').replace('\t', ' ')
            attributes.append((key[0], self._expanded(value, quote + 1) if '&' in value else value))
            i = close + 1
        self._at = at
        self._opened(name[0], attributes)
        if empty:
            self._closed()
        return end

    def _opened(self, raw, attributes):
        declared = []
        if self._namespaces:
            scope = self._scopes[-1]
            plain = []
            for key, value in attributes:
                if key == 'xmlns' or key.startswith('xmlns:'):
                    declared.append((key[6:], value))
                else:
                    plain.append((key, value))
            if declared:
                scope = {**scope, **dict(declared)}
            self._scopes.append(scope)
            name = self._qualified(raw, scope, True)
            attributes = [(self._qualified(key, scope, False), value) for key, value in plain]
            start_ns = getattr(self.target, 'start_ns', None)
            if start_ns:
                for prefix, uri in declared:
                    start_ns(prefix, uri)
        else:
            name = raw
        self._open.append((raw, name, declared))
        self._rooted = True
        self.target.start(name, attributes)

    def _qualified(self, name, scope, element):
        prefix, colon, local = name.partition(':')
        if not colon:
            uri = scope[''] if element else ''
            return f'{{{uri}}}{name}' if uri else name
        if prefix not in scope:
            self._fail('unbound prefix', self._at)
        return f'{{{scope[prefix]}}}{local}'

    def _closed(self):
        _, name, declared = self._open.pop()
        if self._namespaces:
            self._scopes.pop()
        self.target.end(name)
        end_ns = getattr(self.target, 'end_ns', None)
        if end_ns:
            for prefix, _ in reversed(declared):
                end_ns(prefix)

    def _end(self, at):
        text = self._text
        name = _NAME.match(text, at + 2)
        if not name:
            if at + 2 == len(text):
                raise _Incomplete
            self._fail(INVALID, at + 2)
        close = _SPACE.match(text, name.end()).end()
        if close == len(text):
            raise _Incomplete
        if text[close] != '>':
            self._fail(INVALID, close)
        if not self._open:
            self._fail(INVALID, at + 1)
        if self._open[-1][0] != name[0]:
            self._fail('mismatched tag', at + 2)
        self._at = at
        self._closed()
        return close + 1

    def _instruction(self, at):
        text = self._text
        name = _NAME.match(text, at + 2)
        end = text.find('?>', at)
        if not name and len(text) > at + 2:
            self._fail(INVALID, at + 2)
        if end < 0:
            raise _Incomplete
        if name[0] == 'xml':
            if at or self._lines > 1 or self._column:
                self._fail('XML or text declaration not at start of entity', at)
            encoding = _re.search(r'encoding\s*=\s*["\']([^"\']*)', text[:end])
            if encoding and self._bytes is None:
                import codecs
                try:
                    codecs.lookup(encoding[1])
                except LookupError:
                    pass
            return end + 2
        self.target.pi(name[0], text[name.end():end].lstrip(' \t\r\n'))
        return end + 2

    def _declaration(self, at):
        text = self._text
        if text.startswith('<!--', at):
            end = text.find('--', at + 4)
            if end < 0 or end + 2 == len(text):
                raise _Incomplete
            if text[end + 2] != '>':
                self._fail(INVALID, end + 2)
            self.target.comment(text[at + 4:end])
            return end + 3
        if text.startswith('<![CDATA[', at) and self._open:
            end = text.find(']]>', at)
            if end < 0:
                raise _Incomplete('unclosed CDATA section', len(text))
            mark = getattr(self.target, 'cdata', None)
            if mark:
                mark(True)
            if end > at + 9:
                self.target.data(text[at + 9:end])
            if mark:
                mark(False)
            return end + 3
        if text.startswith('<!DOCTYPE', at) and not self._open and not self._rooted:
            found = _DOCTYPE.match(text, at)
            if not found:
                raise _Incomplete
            for entity in _ENTITY.finditer(found[8] or ''):
                value = entity[2] if entity[2] is not None else entity[3]
                self._entities.setdefault(entity[1], value)
            self.target.doctype(found[1], found[2] or found[3], found[4] or found[5] or found[6] or found[7])
            return found.end()
        if any(s.startswith(text[at:]) for s in ('<!--', '<![CDATA[', '<!DOCTYPE')):
            raise _Incomplete
        self._fail(INVALID, at + 2)
