"""What the parsers of XML raise."""


class ExpatError(Exception):
    """What isn't XML: code says why, lineno and offset where."""

    __module__ = 'xml.parsers.expat'


error = ExpatError
