"""Trees of XML elements: parsed, searched, changed, written."""

import contextlib as _contextlib
import io as _io
import re as _re
from xml._reader import Malformed as _Malformed, Reader as _Reader

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse', 'parse',
           'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist', 'TreeBuilder', 'VERSION',
           'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace']

VERSION = '1.3.0'


class ParseError(SyntaxError):
    """What isn't XML; code says why and position where."""


def iselement(element):
    """Whether it looks like an element."""
    return hasattr(element, 'tag')


def _check(element, function):
    if not isinstance(element, Element):
        raise TypeError(f'{function} must be xml.etree.ElementTree.Element, not {type(element).__name__}')


class Element:
    """A tag, its attributes, the text before the first child, the children, and the text behind the element."""

    __slots__ = ('tag', 'attrib', 'text', 'tail', '_children', '__weakref__')

    def __init__(self, tag, /, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'attrib must be dict, not {type(attrib).__name__}')
        self.tag, self.attrib = tag, {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<{type(self).__name__} {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib, /):
        return type(self)(tag, attrib)

    def __copy__(self):
        other = Element(self.tag, self.attrib)
        other.text, other.tail, other._children = self.text, self.tail, list(self._children)
        return other

    def __deepcopy__(self, memo, /):
        import copy
        other = Element(copy.deepcopy(self.tag, memo), copy.deepcopy(self.attrib, memo))
        other.text, other.tail = copy.deepcopy(self.text, memo), copy.deepcopy(self.tail, memo)
        other._children = [copy.deepcopy(child, memo) for child in self._children]
        return other

    def __getstate__(self):
        return {'tag': self.tag, '_children': list(self._children), 'attrib': self.attrib, 'text': self.text, 'tail': self.tail}

    def __setstate__(self, state):
        for name, value in state.items():
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (self.tag,), self.__getstate__()

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn("Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or "
                      "'elem is not None' test instead.", DeprecationWarning, stacklevel=2)
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for child in element:
                if not isinstance(child, Element):
                    raise TypeError(f'expected an Element, not "{type(child).__name__}"')
        elif not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def append(self, subelement, /):
        """Add a child at the end."""
        _check(subelement, 'append() argument 1')
        self._children.append(subelement)

    def extend(self, elements, /):
        """Add children at the end."""
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        """Add a child before the one at index."""
        _check(subelement, 'insert() argument 2')
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        """Take a child out. ValueError if it is none."""
        _check(subelement, 'remove() argument 1')
        for i, child in enumerate(self._children):
            if child is subelement:
                del self._children[i]
                return
        raise ValueError('list.remove(x): x not in list')

    def find(self, path, namespaces=None):
        """The first element that a path leads to, or None."""
        return next(self.iterfind(path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path leads to."""
        element = self.find(path, namespaces)
        return default if element is None else element.text or ''

    def findall(self, path, namespaces=None):
        """All elements that a path leads to, in order."""
        return list(self.iterfind(path, namespaces))

    def iterfind(self, path, namespaces=None):
        """The elements that a path leads to, one by one."""
        from xml.etree import ElementPath
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        """Leave nothing but the tag."""
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        """An attribute's value."""
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        """Give an attribute a value."""
        self.attrib[key] = value

    def keys(self):
        """The attributes' names."""
        return self.attrib.keys()

    def items(self):
        """The attributes with their values."""
        return self.attrib.items()

    def iter(self, tag=None):
        """The element and all below it, in order; only those of a tag."""
        return _each(self, None if tag == '*' else tag)

    def itertext(self):
        """All text inside."""
        return _texts(self)


def _each(element, tag):
    waiting = [iter((element,))]
    while waiting:
        for e in waiting[-1]:
            if tag is None or e.tag == tag:
                yield e
            waiting.append(iter(e._children))
            break
        else:
            waiting.pop()


def _texts(element):
    if element.text:
        yield element.text
    for child in element:
        yield from _texts(child)
        if child.tail:
            yield child.tail


def SubElement(parent, tag, /, attrib={}, **extra):
    """A new child of an element, the last."""
    _check(parent, 'SubElement() argument 1')
    element = Element(tag, attrib, **extra)
    parent.append(element)
    return element


def Comment(text=None):
    """A comment, as an element."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """A processing instruction, as an element."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = text_or_uri if tag is None else f'{{{text_or_uri}}}{tag}'

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{type(self).__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def _text_of(self, other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= self._text_of(other)

    def __lt__(self, other):
        return self.text < self._text_of(other)

    def __ge__(self, other):
        return self.text >= self._text_of(other)

    def __gt__(self, other):
        return self.text > self._text_of(other)

    def __eq__(self, other):
        return self.text == self._text_of(other)


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The outermost element."""
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f'expected an Element, not {type(element).__name__}')
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, by its name or open."""
        with _opened(source) as file:
            parser = parser or XMLParser()
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root

    def iter(self, tag=None):
        """All elements in order."""
        return self._root.iter(tag)

    def _path(self, path):
        if path[:1] == '/':
            import warnings
            path = '.' + path
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the '
                          f'current behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the document to a file, by its name or open."""
        method = method or 'xml'
        if method not in ('xml', 'html', 'text'):
            raise ValueError(f'unknown method {method!r}')
        encoding = encoding or 'us-ascii'
        head = ''
        if method == 'xml' and (xml_declaration or (xml_declaration is None and encoding.lower() not in ('unicode', 'utf-8', 'us-ascii'))):
            head = "<?xml version='1.0' encoding='%s'?>\n" % ('utf-8' if encoding.lower() == 'unicode' else encoding)
        if method == 'text':
            text = ''.join(_plain_text(self._root))
        else:
            names, namespaces = _namespaces(self._root, default_namespace)
            out = []
            (_write_xml if method == 'xml' else _write_html)(out.append, self._root, names, namespaces, short_empty_elements)
            text = ''.join(out)
        text = head + text
        if encoding.lower() == 'unicode':
            if hasattr(file_or_filename, 'write'):
                file_or_filename.write(text)
            else:
                with open(file_or_filename, 'w', encoding='utf-8', errors='xmlcharrefreplace') as file:
                    file.write(text)
            return
        data = text.encode(encoding, 'xmlcharrefreplace')
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(data)
        else:
            with open(file_or_filename, 'wb') as file:
                file.write(data)


def _opened(source):
    return _contextlib.nullcontext(source) if hasattr(source, 'read') else open(source, 'rb')


_namespace_map = {'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
                  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
                  'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
                  'http://purl.org/dc/elements/1.1/': 'dc'}


def register_namespace(prefix, uri):
    """Have a namespace written with a prefix."""
    if _re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for other, taken in list(_namespace_map.items()):
        if other == uri or taken == prefix:
            del _namespace_map[other]
    _namespace_map[uri] = prefix


def _cannot_serialize(text):
    raise TypeError('cannot serialize %r (type %s)' % (text, type(text).__name__))


def _namespaces(root, default):
    """How each name is written, and the prefixes of the namespaces."""
    names, namespaces = {None: None}, {}
    if default:
        namespaces[default] = ''

    def add(name):
        if name in names:
            return
        if name[:1] == '{':
            uri, _, local = name[1:].rpartition('}')
            prefix = namespaces.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri)
                if prefix is None:
                    prefix = f'ns{len(namespaces)}'
                if prefix != 'xml':
                    namespaces[uri] = prefix
            names[name] = f'{prefix}:{local}' if prefix else local
        else:
            if default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            names[name] = name

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            add(tag.text)
        elif isinstance(tag, str):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _cannot_serialize(tag)
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                _cannot_serialize(key)
            add(key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, namespaces


def _attributes(write, element, names, namespaces, escape):
    for uri, prefix in sorted(namespaces.items(), key=lambda item: item[1]):
        write(f' xmlns{":" if prefix else ""}{prefix}="{escape(uri)}"')
    for key, value in element.items():
        key = key.text if isinstance(key, QName) else key
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(f' {names[key]}="{value}"')


def _write_xml(write, element, names, namespaces, short):
    tag, text = element.tag, element.text
    if tag is Comment:
        write(f'<!--{text}-->')
    elif tag is PI:
        write(f'<?{text}?>')
    else:
        name = names[tag.text if isinstance(tag, QName) else tag]
        if name is None:
            if text:
                write(_escape_text(text))
            for child in element:
                _write_xml(write, child, names, {}, short)
        else:
            write('<' + name)
            _attributes(write, element, names, namespaces, _escape_attribute)
            if text or len(element) or not short:
                write('>')
                if text:
                    write(names[text.text] if isinstance(text, QName) else _escape_text(text))
                for child in element:
                    _write_xml(write, child, names, {}, short)
                write(f'</{name}>')
            else:
                write(' />')
    if element.tail:
        write(_escape_text(element.tail))


_HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta', 'param',
               'source', 'track', 'wbr'}


def _write_html(write, element, names, namespaces, short):
    tag, text = element.tag, element.text
    if tag is Comment:
        write(f'<!--{_escape_text(text)}-->')
    elif tag is PI:
        write(f'<?{_escape_text(text)}?>')
    else:
        name = names[tag.text if isinstance(tag, QName) else tag]
        if name is not None:
            write('<' + name)
            _attributes(write, element, names, namespaces, _escape_html_attribute)
            write('>')
        if text:
            write(text if name is not None and name.lower() in ('script', 'style') else _escape_text(text))
        for child in element:
            _write_html(write, child, names, {}, short)
        if name is not None and name.lower() not in _HTML_EMPTY:
            write(f'</{name}>')
    if element.tail:
        write(_escape_text(element.tail))


def _plain_text(element):
    yield from element.itertext()
    if element.tail:
        yield element.tail


def _escape_text(text):
    try:
        return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def _escape_attribute(text):
    try:
        text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')
        return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def _escape_html_attribute(text):
    try:
        return text.replace('&', '&amp;').replace('>', '&gt;').replace('"', '&quot;')
    except (TypeError, AttributeError):
        _cannot_serialize(text)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as text: bytes, or str for the encoding 'unicode'."""
    stream = _io.StringIO() if encoding == 'unicode' else _io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as pieces of text."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Print an element or a tree."""
    import sys
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Put white space between elements, so that each is on a line of its own."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(tree):
        _indent(tree, space, '\n' + level * space)


def _indent(element, space, line):
    inner = line + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = line


class TreeBuilder:
    """Makes a tree of what a parser finds."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._make = element_factory or Element
        self._make_comment, self._make_pi = comment_factory or Comment, pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._text, self._open, self._last, self._root, self._behind = [], [], None, None, False

    def close(self):
        """The root of the tree."""
        assert not self._open, 'missing end tags'
        assert self._root is not None, 'missing toplevel element'
        return self._root

    def _flush(self):
        if self._text:
            if self._last is not None:
                text = ''.join(self._text)
                if self._behind:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._text = []

    def data(self, data, /):
        """Text."""
        self._text.append(data)

    def start(self, tag, attrs, /):
        """An element begins."""
        self._flush()
        self._last = element = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._behind = False
        return element

    def end(self, tag, /):
        """An element ends."""
        self._flush()
        self._last = self._open.pop()
        self._behind = True
        return self._last

    def _single(self, make, insert, *args):
        element = make(*args)
        if insert:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._behind = True
        return element

    def comment(self, text, /):
        """A comment."""
        return self._single(self._make_comment, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """A processing instruction."""
        return self._single(self._make_pi, self.insert_pis, target, text)


class _Handler:
    """Between the reader and the parser's target; what is asked for is put on a list of events."""

    def __init__(self, target, events, wanted):
        self._target, self._events, self._wanted = target, events, wanted
        for name in 'comment', 'pi', 'doctype', 'start_ns', 'end_ns':
            if hasattr(target, name) or name.replace('_', '-') in wanted:
                setattr(self, name, getattr(self, '_' + name))
        self.data = target.data if hasattr(target, 'data') else self.doctype

    def _tell(self, event, value):
        if event in self._wanted:
            self._events.append((event, value))

    def start(self, name, attributes):
        start = getattr(self._target, 'start', None)
        self._tell('start', start(name, dict(attributes)) if start else None)

    def end(self, name):
        end = getattr(self._target, 'end', None)
        self._tell('end', end(name) if end else None)

    def comment(self, *args):
        pass

    pi = doctype = comment

    def _comment(self, text):
        self._tell('comment', self._target.comment(text))

    def _pi(self, target, text):
        self._tell('pi', self._target.pi(target, text or None))

    def _doctype(self, name, public, system):
        self._target.doctype(name, public, system)

    def _start_ns(self, prefix, uri):
        made = self._target.start_ns(prefix, uri) if hasattr(self._target, 'start_ns') else None
        self._tell('start-ns', made or (prefix, uri))

    def _end_ns(self, prefix):
        made = self._target.end_ns(prefix) if hasattr(self._target, 'end_ns') else None
        self._tell('end-ns', made)


class XMLParser:
    """Takes XML in pieces and tells its target, by default a TreeBuilder, what it finds."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = 'Expat 2.6.4'
        self._encoding = encoding
        self._listen([], ())

    def _listen(self, events, wanted):
        self._reader = _Reader(_Handler(self.target, events, wanted), True, self._encoding)

    def feed(self, data, /):
        """Read more text or bytes."""
        self._read(data, False)

    def close(self):
        """That was all; gives what the target's close() gives."""
        self._read('', True)
        close = getattr(self.target, 'close', None)
        return close() if close else None

    def flush(self):
        """Read what there is."""

    def _read(self, data, final):
        try:
            self._reader.feed(data if data or self._reader._bytes is None else b'', final)
        except _Malformed as e:
            error = ParseError(str(e))
            error.code, error.position = e.code, (e.line, e.column)
            raise error from None


def XML(text, parser=None):
    """The element that a text describes."""
    parser = parser or XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """The element that pieces of text describe."""
    parser = parser or XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """The element that a text describes, and a dict of those below by their ids."""
    tree = XML(text, parser)
    return tree, {e.get('id'): e for e in tree.iter() if e.get('id')}


def parse(source, parser=None):
    """The document in a file, by its name or open."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class XMLPullParser:
    """Takes XML in pieces; read_events() gives what was found."""

    def __init__(self, events=None, *, _parser=None):
        events = ('end',) if events is None else events
        for event in events:
            if event not in ('start', 'end', 'start-ns', 'end-ns', 'comment', 'pi'):
                raise ValueError(f'unknown event {event!r}')
        self._events = []
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._listen(self._events, events)

    def feed(self, data):
        """Read more text or bytes."""
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        try:
            self._parser.feed(data)
        except SyntaxError as e:
            self._events.append(e)

    def close(self):
        """That was all."""
        root = self._parser.close()
        self._parser = None
        return root

    def read_events(self):
        """What was found since it was asked last: (event, element)."""
        while self._events:
            event = self._events.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Read what there is."""


def iterparse(source, events=None, parser=None):
    """(event, element) for what is found in a file, by its name or open."""
    pull = XMLPullParser(events, _parser=parser)

    def run(source):
        close = not hasattr(source, 'read')
        file = open(source, 'rb') if close else source
        try:
            yield None
            while data := file.read(16384):
                pull.feed(data)
                yield from pull.read_events()
            root = pull.close()
            yield from pull.read_events()
            found.root = root
        finally:
            if close:
                file.close()

    import collections.abc
    steps = run(source)
    next(steps)

    class IterParseIterator(collections.abc.Iterator):
        root = None

        def __next__(self):
            return next(steps)

        def close(self):
            steps.close()

    found = IterParseIterator()
    return found
