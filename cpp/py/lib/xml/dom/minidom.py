"""Documents as trees of nodes: made from text, walked, changed, written."""

import io as _io
import xml.dom as _dom
from xml._reader import Malformed as _Malformed, Reader as _Reader

__all__ = ['parse', 'parseString', 'Node', 'Document', 'Element', 'Text', 'Comment', 'Attr', 'DocumentFragment', 'getDOMImplementation']


class NodeList(list):
    """Nodes in order."""

    @property
    def length(self):
        return len(self)

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None


class Node(_dom.Node):
    """A node of a document."""

    namespaceURI = parentNode = ownerDocument = nextSibling = previousSibling = prefix = None
    nodeName = nodeValue = attributes = None

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _linked(self):
        before = None
        for child in self.childNodes:
            child.previousSibling, child.nextSibling = before, None
            if before is not None:
                before.nextSibling = child
            before = child

    def _adopt(self, node):
        if node.nodeType not in self._child_types:
            raise _dom.HierarchyRequestErr(f'{node!r} cannot be child of {self!r}')
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        node.parentNode = self

    _child_types = ()

    def appendChild(self, node):
        """Add a node at the end."""
        if node.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._adopt(node)
        node.previousSibling, node.nextSibling = self.lastChild, None
        if self.childNodes:
            self.childNodes[-1].nextSibling = node
        self.childNodes.append(node)
        return node

    def insertBefore(self, newChild, refChild):
        """Add a node before another."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if refChild is None:
            return self.appendChild(newChild)
        self._adopt(newChild)
        if refChild not in self.childNodes:
            raise _dom.NotFoundErr()
        self.childNodes.insert(self.childNodes.index(refChild), newChild)
        self._linked()
        return newChild

    def replaceChild(self, newChild, oldChild):
        """Put a node in another's place."""
        if newChild is oldChild:
            return None
        self._adopt(newChild)
        if oldChild not in self.childNodes:
            raise _dom.NotFoundErr()
        self.childNodes[self.childNodes.index(oldChild)] = newChild
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._linked()
        return oldChild

    def removeChild(self, oldChild):
        """Take a node out."""
        if oldChild not in self.childNodes:
            raise _dom.NotFoundErr()
        self.childNodes.remove(oldChild)
        self._linked()
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        return oldChild

    def normalize(self):
        """Join texts that are side by side."""
        kept = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    continue
            else:
                child.normalize()
            kept.append(child)
        self.childNodes[:] = kept
        self._linked()

    def cloneNode(self, deep):
        """A copy, with what is below if deep."""
        other = self._copied()
        other.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                other.appendChild(child.cloneNode(True))
        return other

    def isSameNode(self, other):
        return self is other

    def toxml(self, encoding=None, standalone=None):
        """The node as text."""
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        """The node as text, each element on lines of its own."""
        writer = _io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding, standalone)
        else:
            self.writexml(writer, '', indent, newl)
        text = writer.getvalue()
        return text if encoding is None else text.encode(encoding, 'xmlcharrefreplace')

    def unlink(self):
        """Forget what is below."""
        self.parentNode = self.ownerDocument = self.nextSibling = self.previousSibling = None
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()


def _escaped(text, attribute=False):
    if not text:
        return text or ''
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if attribute:
        text = text.replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#9;')
    return text


class DocumentFragment(Node):
    nodeType, nodeName = Node.DOCUMENT_FRAGMENT_NODE, '#document-fragment'
    _child_types = (1, 3, 4, 7, 8)

    def _copied(self):
        return DocumentFragment()


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE

    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        super().__init__()
        self.name = self.nodeName = qName
        self.namespaceURI, self.ownerElement, self.value = namespaceURI, None, ''

    @property
    def localName(self):
        return self.name.partition(':')[2] or self.name

    @property
    def nodeValue(self):
        return self.value

    @nodeValue.setter
    def nodeValue(self, value):
        self.value = value


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, attributes):
        self._attributes = attributes

    @property
    def length(self):
        return len(self._attributes)

    def __len__(self):
        return len(self._attributes)

    def item(self, index):
        values = list(self._attributes.values())
        return values[index] if 0 <= index < len(values) else None

    def items(self):
        return [(a.name, a.value) for a in self._attributes.values()]

    def keys(self):
        return self._attributes.keys()

    def values(self):
        return self._attributes.values()

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    def __contains__(self, key):
        return key in self._attributes

    def __getitem__(self, name):
        return self._attributes[name]

    def getNamedItem(self, name):
        return self._attributes.get(name)


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _child_types = (1, 3, 4, 7, 8)

    def __init__(self, tagName, namespaceURI=None, prefix=None, localName=None):
        super().__init__()
        self.tagName = self.nodeName = tagName
        self.namespaceURI, self.prefix = namespaceURI, prefix
        self._attributes = {}

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    @property
    def localName(self):
        return self.tagName.partition(':')[2] or self.tagName

    @property
    def attributes(self):
        return NamedNodeMap(self._attributes)

    def _copied(self):
        other = Element(self.tagName, self.namespaceURI, self.prefix)
        for name, attribute in self._attributes.items():
            other.setAttribute(name, attribute.value)
        return other

    def getAttribute(self, attname):
        """An attribute's value, or ''."""
        attribute = self._attributes.get(attname)
        return attribute.value if attribute else ''

    def setAttribute(self, attname, value):
        """Give an attribute a value."""
        attribute = self._attributes.get(attname)
        if attribute is None:
            attribute = self._attributes[attname] = Attr(attname)
            attribute.ownerElement, attribute.ownerDocument = self, self.ownerDocument
        attribute.value = value

    def getAttributeNode(self, attrname):
        return self._attributes.get(attrname)

    def setAttributeNode(self, attr):
        old = self._attributes.get(attr.name)
        self._attributes[attr.name] = attr
        attr.ownerElement = self
        return old

    def removeAttribute(self, name):
        """Take an attribute away."""
        if name not in self._attributes:
            raise _dom.NotFoundErr()
        del self._attributes[name]

    def hasAttribute(self, name):
        return name in self._attributes

    def hasAttributes(self):
        return bool(self._attributes)

    def getAttributeNS(self, namespaceURI, localName):
        for attribute in self._attributes.values():
            if attribute.namespaceURI == namespaceURI and attribute.localName == localName:
                return attribute.value
        return ''

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        self.setAttribute(qualifiedName, value)
        self._attributes[qualifiedName].namespaceURI = namespaceURI

    def getElementsByTagName(self, name):
        """All elements below of that tag ('*': of any), in order."""
        return _by_tag(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _by_tag_ns(self, namespaceURI, localName, NodeList())

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for attribute in self._attributes.values():
            writer.write(f' {attribute.name}="{_escaped(attribute.value, True)}"')
        if not self.childNodes:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.childNodes[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for child in self.childNodes:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


def _by_tag(parent, name, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if name == '*' or node.tagName == name:
                found.append(node)
            _by_tag(node, name, found)
    return found


def _by_tag_ns(parent, uri, local, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if (local == '*' or node.localName == local) and (uri == '*' or node.namespaceURI == uri):
                found.append(node)
            _by_tag_ns(node, uri, local, found)
    return found


class CharacterData(Node):
    def __init__(self, data=''):
        super().__init__()
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def length(self):
        return len(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        shown = self.data[:10] + ('...' if len(self.data) > 10 else '')
        return f'<DOM {type(self).__name__} node "{shown!r}">'

    def _copied(self):
        return type(self)(self.data)

    def appendData(self, arg):
        self.data += arg


class Text(CharacterData):
    nodeType, nodeName = Node.TEXT_NODE, '#text'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}{_escaped(self.data)}{newl}')


class CDATASection(Text):
    nodeType, nodeName = Node.CDATA_SECTION_NODE, '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class Comment(CharacterData):
    nodeType, nodeName = Node.COMMENT_NODE, '#comment'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        super().__init__()
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _copied(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, name, publicId=None, systemId=None):
        super().__init__()
        self.name = self.nodeName = name
        self.publicId, self.systemId = publicId, systemId

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write('<!DOCTYPE ' + self.name)
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        writer.write('>' + newl)


class Document(Node):
    """A whole document."""

    nodeType, nodeName = Node.DOCUMENT_NODE, '#document'
    _child_types = (1, 7, 8, 10)
    doctype = encoding = standalone = version = None

    @property
    def documentElement(self):
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE), None)

    def appendChild(self, node):
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement is not None:
            raise _dom.HierarchyRequestErr('two document elements disallowed')
        return super().appendChild(node)

    def _own(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._own(DocumentFragment())

    def createElement(self, tagName):
        """A new element, not yet in the document."""
        return self._own(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._own(Element(qualifiedName, namespaceURI, qualifiedName.rpartition(':')[0] or None))

    def createTextNode(self, data):
        """A new text, not yet in the document."""
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._own(Text(data))

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._own(CDATASection(data))

    def createComment(self, data):
        return self._own(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._own(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._own(Attr(qName))

    def getElementsByTagName(self, name):
        """All elements of that tag ('*': of any), in order."""
        return _by_tag(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _by_tag_ns(self, namespaceURI, localName, NodeList())

    def importNode(self, node, deep):
        return node.cloneNode(deep)

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        declarations = [f'encoding="{encoding}"'] if encoding else []
        if standalone is not None:
            declarations.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write('<?xml version="1.0" %s?>%s' % (' '.join(declarations), newl) if declarations else f'<?xml version="1.0" ?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class DOMImplementation:
    """Makes documents."""

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if doctype:
            document.appendChild(doctype)
            document.doctype = doctype
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        return DocumentType(qualifiedName, publicId, systemId)

    def hasFeature(self, feature, version):
        return feature.lower() in ('core', 'xml')


def getDOMImplementation(features=None):
    """What makes documents."""
    return DOMImplementation()


class _Builder:
    """Makes a document of what a reader finds."""

    def __init__(self):
        self.document = self._at = Document()
        self._cdata = False
        self._scopes = [{}]

    def start(self, name, attributes):
        scope = dict(self._scopes[-1])
        for key, value in attributes:
            if key == 'xmlns' or key.startswith('xmlns:'):
                scope[key[6:]] = value
        self._scopes.append(scope)
        prefix = name.rpartition(':')[0]
        element = Element(name, scope.get(prefix), prefix or None)
        element.ownerDocument = self.document
        for key, value in attributes:
            element.setAttribute(key, value)
            element._attributes[key].namespaceURI = scope.get(key.partition(':')[0]) if ':' in key else None
        self._at.appendChild(element)
        self._at = element

    def end(self, name):
        self._scopes.pop()
        self._at = self._at.parentNode

    def data(self, text):
        last = self._at.lastChild
        if not self._cdata and last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += text
            return
        self._at.appendChild(self.document._own(CDATASection(text) if self._cdata else Text(text)))

    def cdata(self, begins):
        self._cdata = begins

    def comment(self, text):
        self._at.appendChild(self.document.createComment(text))

    def pi(self, target, text):
        self._at.appendChild(self.document.createProcessingInstruction(target, text))

    def doctype(self, name, public, system):
        self.document.doctype = self._at.appendChild(self.document._own(DocumentType(name, public, system)))


def parseString(string, parser=None):
    """The document that a text describes."""
    builder = _Builder()
    try:
        _Reader(builder, False).feed(string, True)
    except _Malformed as e:
        from xml.parsers.expat import ExpatError
        error = ExpatError(str(e))
        error.code, error.lineno, error.offset = e.code, e.line, e.column
        raise error from None
    return builder.document


def parse(file, parser=None, bufsize=None):
    """The document in a file, by its name or open."""
    if hasattr(file, 'read'):
        return parseString(file.read())
    with open(file, 'rb') as opened:
        return parseString(opened.read())
