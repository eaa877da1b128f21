"""Reading JSON."""

from json import JSONDecodeError, JSONDecoder, scanstring

__all__ = ['JSONDecoder', 'JSONDecodeError']
