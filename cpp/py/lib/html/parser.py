"""A parser of HTML that takes text as it comes and calls a method for each thing it finds."""

import re
from html import unescape

__all__ = ['HTMLParser']

_TAG = re.compile(r'</?([a-zA-Z][^\t\n\r\f />]*)')
_ATTRIBUTE = re.compile(r'[\s/]*((?<=[\'"\s/])[^\s/>][^\s/=>]*)(?:(\s*=+\s*)(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?')
_ENTITY = re.compile(r'&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_NUMBER = re.compile(r'&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')


class HTMLParser:
    """Subclasses override handle_starttag(tag, attrs), handle_endtag(tag), handle_data(data) and the others."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget all that was given."""
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._start_text = None

    def feed(self, data):
        """Parse what is complete of this and what was left over."""
        self.rawdata += data
        self._go(False)

    def close(self):
        """Parse all that is left."""
        self._go(True)

    def getpos(self):
        """The current line, from 1, and column, from 0."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The source of the last start tag."""
        return self._start_text

    def _move(self, i, j):
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1
        else:
            self.offset += j - i
        return j

    def _text(self, i, j):
        if i < j:
            text = self.rawdata[i:j]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
        return self._move(i, j)

    def _go(self, end):
        i = 0
        while i < len(self.rawdata):
            raw = self.rawdata
            if self.cdata_elem:
                found = re.compile(rf'</{self.cdata_elem}(?=[\t\n\r\f />])', re.IGNORECASE).search(raw, i)
                if not found:
                    if end:
                        i = self._text(i, len(raw))
                    break
                i = self._text(i, found.start())
            elif self.convert_charrefs:
                j = raw.find('<', i)
                if j < 0:
                    amp = raw.rfind('&', max(i, len(raw) - 34))
                    if amp >= 0 and not end and not re.compile(r'[\s;]').search(raw, amp):
                        break
                    j = len(raw)
                i = self._text(i, j)
            else:
                found = re.compile('[&<]').search(raw, i)
                i = self._text(i, found.start() if found else len(raw))
            if i == len(raw):
                break
            if raw[i] == '<':
                k = self._markup(i, end)
                if k < 0:
                    if not end:
                        break
                    k = raw.find('>', i + 1)
                    if k < 0:
                        k = raw.find('<', i + 1)
                        k = i + 1 if k < 0 else k
                    else:
                        k += 1
                    i = self._text(i, k)
                    continue
                i = self._move(i, k)
            else:
                k = self._reference(i, end)
                if k < 0:
                    break
                i = k
        if end and i < len(self.rawdata):
            i = self._text(i, len(self.rawdata))
        self.rawdata = self.rawdata[i:]

    def _reference(self, i, end):
        raw = self.rawdata
        if raw.startswith('&#', i):
            found = _NUMBER.match(raw, i)
            if found:
                self.handle_charref(found[0][2:-1])
                return self._move(i, found.end() if raw[found.end() - 1] == ';' else found.end() - 1)
            if ';' in raw[i:]:
                self.handle_data(raw[i:i + 2])
                return self._move(i, i + 2)
            if not end:
                return -1
        else:
            found = _ENTITY.match(raw, i)
            if found:
                self.handle_entityref(found[1])
                return self._move(i, found.end() if raw[found.end() - 1] == ';' else found.end() - 1)
            if not end and re.compile(r'&[a-zA-Z][-.a-zA-Z0-9]*$').match(raw, i):
                return -1
            if not end and i + 1 == len(raw):
                return -1
        return self._text(i, i + 1) if not end or i + 1 < len(raw) else self._text(i, len(raw))

    def _markup(self, i, end):
        """Handles what starts with '<' at i: where it ends, or -1 when that isn't there yet."""
        raw = self.rawdata
        if re.compile('<[a-zA-Z]').match(raw, i):
            return self._start_tag(i)
        if raw.startswith('</', i):
            return self._end_tag(i)
        if raw.startswith('<!--', i):
            found = re.compile(r'--!?>').search(raw, i + 4)
            if not found:
                return -1
            self.handle_comment(raw[i + 4:found.start()])
            return found.end()
        for start, finish, handler in (('<?', '>', self.handle_pi), ('<![', ']>', self.unknown_decl)):
            if raw.startswith(start, i):
                k = raw.find(finish, i + 2)
                if k < 0:
                    return -1
                text = raw[i + len(start):k]
                handler(text)
                return k + len(finish)
        if raw[i:i + 9].lower() == '<!doctype':
            k = raw.find('>', i + 9)
            if k < 0:
                return -1
            self.handle_decl(raw[i + 2:k])
            return k + 1
        if raw.startswith('<!', i):
            k = raw.find('>', i + 2)
            if k < 0:
                return -1
            self.handle_comment(raw[i + 2:k])
            return k + 1
        if i + 1 < len(raw):
            self.handle_data('<')
            return i + 1
        return -1

    def _tag_end(self, i):
        """Where the tag that starts at i ends, after its '>'; -1 if that isn't there."""
        raw = self.rawdata
        i = _TAG.match(raw, i).end()
        quote = None
        before_value = False
        while i < len(raw):
            c = raw[i]
            if quote:
                if c == quote:
                    quote = None
            elif c == '>':
                return i + 1
            elif c in '\'"' and before_value:
                quote = c
                before_value = False
            elif c == '=':
                before_value = True
            elif not c.isspace():
                before_value = False
            i += 1
        return -1

    def _start_tag(self, i):
        raw = self.rawdata
        end = self._tag_end(i)
        self._start_text = None
        if end < 0:
            return -1
        self._start_text = raw[i:end]
        found = _TAG.match(raw, i)
        self.lasttag = tag = found[1].lower()
        attrs = []
        k = found.end()
        while k < end:
            m = _ATTRIBUTE.match(raw, k)
            if not m:
                break
            name, rest, value = m.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and value:
                value = value[1:-1]
            attrs.append((name.lower(), unescape(value) if value else value))
            k = m.end()
        tail = raw[k:end].strip()
        if tail not in ('>', '/>'):
            self.handle_data(raw[i:end])
            return end
        if tail.endswith('/>'):
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def _end_tag(self, i):
        raw = self.rawdata
        if raw.find('>', i + 1) < 0:
            return -1
        if not re.compile('</[a-zA-Z]').match(raw, i):
            if raw.startswith('</>', i):
                return i + 3
            k = raw.find('>', i + 2)
            self.handle_comment(raw[i + 2:k])
            return k + 1
        end = self._tag_end(i)
        if end < 0:
            return -1
        self.handle_endtag(_TAG.match(raw, i)[1].lower())
        self.clear_cdata_mode()
        return end

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
