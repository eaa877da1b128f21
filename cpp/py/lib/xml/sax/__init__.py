"""Parsers that call a handler's methods for what they find."""

from xml.sax.handler import ContentHandler, ErrorHandler

__all__ = ['ContentHandler', 'ErrorHandler', 'SAXException', 'SAXParseException', 'make_parser', 'parse', 'parseString']


class SAXException(Exception):
    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg


class SAXNotRecognizedException(SAXException):
    pass


class SAXNotSupportedException(SAXException):
    pass


class SAXParseException(SAXException):
    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._line, self._column, self._name = locator

    def getLineNumber(self):
        return self._line

    def getColumnNumber(self):
        return self._column

    def getSystemId(self):
        return self._name

    def __str__(self):
        return f'{self._name or "<unknown>"}:{self._line}:{self._column}: {self._msg}'


class _Attributes(dict):
    """The attributes of an element."""

    def getValue(self, name):
        return self[name]

    def getNames(self):
        return list(self)

    def getLength(self):
        return len(self)

    def getType(self, name):
        return 'CDATA'


class _Target:
    def __init__(self, handler):
        self._handler = handler
        self.data, self.end, self.pi = handler.characters, handler.endElement, handler.processingInstruction

    def start(self, name, attributes):
        self._handler.startElement(name, _Attributes(attributes))

    def comment(self, text):
        pass

    doctype = lambda self, *args: None


class _Parser:
    """Reads a document for a handler."""

    def __init__(self):
        self._content, self._error = ContentHandler(), ErrorHandler()

    def setContentHandler(self, handler):
        self._content = handler

    def getContentHandler(self):
        return self._content

    def setErrorHandler(self, handler):
        self._error = handler

    def setFeature(self, name, state):
        pass

    def getFeature(self, name):
        return False

    def parse(self, source):
        """Read a file, by its name or open."""
        if hasattr(source, 'read'):
            self._parse(source.read(), getattr(source, 'name', None))
        else:
            with open(source, 'rb') as file:
                self._parse(file.read(), source)

    def _parse(self, text, name):
        from xml._reader import Malformed, Reader
        self._content.startDocument()
        reader = Reader(_Target(self._content), False)
        try:
            reader.feed(text, True)
        except Malformed as e:
            error = SAXParseException(str(e).rpartition(': line')[0], e, (e.line, e.column, name))
            self._error.fatalError(error)
            return
        self._content.endDocument()


def make_parser(parser_list=()):
    """A parser."""
    return _Parser()


def parse(source, handler, errorHandler=ErrorHandler()):
    """Read a file for a handler."""
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    """Read a text for a handler."""
    import io
    parse(io.StringIO(string) if isinstance(string, str) else io.BytesIO(string), handler, errorHandler)
