"""Encodings by their names: text to bytes and back, and some that turn text into text or bytes into bytes."""

import builtins as _builtins

__all__ = ['lookup', 'open', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32',
           'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'getencoder', 'getdecoder', 'encode', 'decode']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE

# Other names of encodings; the same without - and _ is understood.
_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8', 'latin1': 'iso8859-1', 'latin': 'iso8859-1', 'iso88591': 'iso8859-1',
          'l1': 'iso8859-1', '88591': 'iso8859-1', 'cp819': 'iso8859-1', 'ascii': 'ascii', 'usascii': 'ascii', '646': 'ascii',
          'utf8sig': 'utf-8-sig', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf16le': 'utf-16-le', 'utf16be': 'utf-16-be',
          'utf32': 'utf-32', 'u32': 'utf-32', 'utf32le': 'utf-32-le', 'utf32be': 'utf-32-be', 'cp1252': 'cp1252',
          'windows1252': 'cp1252', 'unicodeescape': 'unicode-escape', 'rawunicodeescape': 'raw-unicode-escape', 'rot13': 'rot-13',
          'hex': 'hex', 'hexcodec': 'hex', 'base64': 'base64', 'base64codec': 'base64'}


class CodecInfo(tuple):
    """An encoding: its name, encode(object, errors) and decode(object, errors), which give (result, length) pairs."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>'


def _rot13(text, errors='strict'):
    small, large = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    table = str.maketrans(small + large, small[13:] + small[:13] + large[13:] + large[:13])
    return str.translate(text, table), len(text)


def _to_hex(data, errors='strict'):
    import binascii
    return binascii.b2a_hex(data), len(data)


def _from_hex(data, errors='strict'):
    import binascii
    return binascii.a2b_hex(data), len(data)


def _to_base64(data, errors='strict'):
    import base64
    return base64.encodebytes(data), len(data)


def _from_base64(data, errors='strict'):
    import base64
    return base64.decodebytes(data), len(data)


_OTHERS = {'rot-13': (_rot13, _rot13), 'hex': (_to_hex, _from_hex), 'base64': (_to_base64, _from_base64)}


def lookup(encoding, /):
    """The encoding of that name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    plain = encoding.lower().replace('-', '').replace('_', '').replace(' ', '')
    name = _NAMES.get(plain, encoding.lower().replace('_', '-'))
    if name in _OTHERS:
        return CodecInfo(*_OTHERS[name], name=name, _is_text_encoding=False)
    ''.encode(encoding)

    def encode(text, errors='strict'):
        return str.encode(text, encoding, errors), len(text)

    def decode(data, errors='strict'):
        return bytes.decode(bytes(memoryview(data)), encoding, errors), len(data)
    return CodecInfo(encode, decode, name=name)


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def encode(obj, encoding='utf-8', errors='strict'):
    """An object encoded."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """An object decoded."""
    return lookup(encoding).decode(obj, errors)[0]


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file of text in an encoding, its line ends as they are; without an encoding as open() gives it."""
    if encoding is None:
        return _builtins.open(filename, mode, buffering)
    file = _builtins.open(filename, mode.replace('b', ''), buffering, None, errors, newline='')
    try:
        lookup(encoding)
    except LookupError:
        file.close()
        raise
    file.reconfigure(encoding=encoding)
    return file
