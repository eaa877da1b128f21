"""Writing JSON."""

from json import JSONEncoder, encode_basestring, encode_basestring_ascii

__all__ = ['JSONEncoder']
