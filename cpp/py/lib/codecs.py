"""Encodings by their names: text to bytes and back, and some that turn text into text or bytes into bytes."""

import builtins as _builtins

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE',
           'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec', 'IncrementalEncoder',
           'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'getencoder', 'getdecoder',
           'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode',
           'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors', 'register_error', 'lookup_error']

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


_searchers = []
_found = {}


def register(search_function, /):
    """Have a function asked for encodings by their names; it gives a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searchers.append(search_function)


def unregister(search_function, /):
    """Don't ask that function any more."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """The encoding of that name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    plain = encoding.lower().replace('-', '').replace('_', '').replace(' ', '')
    name = _NAMES.get(plain)
    if name in _OTHERS:
        return CodecInfo(*_OTHERS[name], name=name, _is_text_encoding=False)
    if name:
        def encode(text, errors='strict'):
            return str.encode(text, encoding, errors), len(text)

        def decode(data, errors='strict'):
            return bytes.decode(bytes(memoryview(data)), encoding, errors), len(data)
        return _info(encode, decode, name)
    if plain in _found:
        return _found[plain]
    from _charmaps import ALIASES, TABLES
    names = {key.replace('-', ''): key for key in TABLES}
    name = names.get(plain) or ALIASES.get(plain)
    if name:
        info = _found[plain] = _charmap(name, TABLES[name])
        return info
    for search in _searchers:
        info = search(encoding.lower().replace(' ', '_').replace('-', '_'))
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            _found[plain] = info
            return info
    raise LookupError(f'unknown encoding: {encoding}')


def _info(encode, decode, name):
    kinds = {}
    for base, key in (IncrementalEncoder, 'incrementalencoder'), (IncrementalDecoder, 'incrementaldecoder'), \
            (StreamReader, 'streamreader'), (StreamWriter, 'streamwriter'):
        kinds[key] = type(base.__name__, (base,), {'encode' if 'Encoder' in base.__name__ or base is StreamWriter else 'decode': None})
    if name in ('utf-16', 'utf-32', 'utf-8-sig'):
        kinds['incrementalencoder']._mark = True
    for kind in kinds.values():
        kind._encode_all, kind._decode_all = staticmethod(encode), staticmethod(decode)
        kind.__module__ = 'encodings.' + name.replace('-', '_')
        for way in 'encode', 'decode':
            if kind.__dict__.get(way, 0) is None:
                delattr(kind, way)
    return CodecInfo(encode, decode, name=name, **kinds)


def _charmap(name, table):
    """An encoding of one byte a character."""
    if len(table) == 128:
        table = ''.join(map(chr, range(128))) + table
    back = {c: i for i, c in enumerate(table) if c != '\ufffe'}

    def encode(text, errors='strict'):
        out, at = bytearray(), 0
        while at < len(text):
            if text[at] in back:
                out.append(back[text[at]])
                at += 1
                continue
            end = at + 1
            while end < len(text) and text[end] not in back:
                end += 1
            new, at = _handle(errors, UnicodeEncodeError('charmap', text, at, end, 'character maps to <undefined>'), text)
            for c in new if isinstance(new, bytes) else [back.get(c) for c in new]:
                if c is None:
                    raise UnicodeEncodeError('charmap', text, end - 1, end, 'character maps to <undefined>')
                out.append(c)
        return bytes(out), len(text)

    def decode(data, errors='strict'):
        data = bytes(memoryview(data))
        text = ''.join([table[b] for b in data])
        if '\ufffe' not in text:
            return text, len(data)
        out, at = [], 0
        while at < len(data):
            if table[data[at]] != '\ufffe':
                out.append(table[data[at]])
                at += 1
            else:
                new, at = _handle(errors, UnicodeDecodeError('charmap', data, at, at + 1, 'character maps to <undefined>'), data)
                out.append(new)
        return ''.join(out), len(data)
    return _info(encode, decode, name)


def _handle(errors, error, whole):
    """What a handler puts for what is wrong, and where to go on."""
    made = lookup_error(errors)(error)
    decoding = isinstance(error, UnicodeDecodeError)
    if not isinstance(made, tuple) or len(made) != 2 or not isinstance(made[0], str if decoding else (str, bytes)) or \
            not isinstance(made[1], int):
        raise TypeError(f'{"decoding" if decoding else "encoding"} error handler must return '
                        f'({"str" if decoding else "str/bytes"}, int) tuple')
    new, at = made
    if at < 0:
        at += len(whole)
    if not 0 <= at <= len(whole):
        raise IndexError(f'position {made[1]} from error handler out of bounds')
    return new, at


def _encode_text(text, encoding, errors):
    """str.encode() with an encoding or an error handler that is known here alone."""
    info = lookup(encoding)
    if _NAMES.get(encoding.lower().replace('-', '').replace('_', '').replace(' ', '')) is None:
        made = info[0](text, errors)[0]
        if not isinstance(made, bytes):
            raise TypeError(f"{encoding!r} encoder returned {type(made).__name__!r} instead of 'bytes'; "
                            'use codecs.encode() to encode to arbitrary types')
        return made
    out, at = [], 0
    while True:
        try:
            return b''.join(out) + str.encode(text[at:], encoding)
        except UnicodeEncodeError as e:
            start, end = at + e.start, at + e.end
            error = UnicodeEncodeError(e.encoding, text, start, end, e.reason)
        out.append(str.encode(text[at:start], encoding))
        new, at = _handle(errors, error, text)
        if isinstance(new, str):
            try:
                new = str.encode(new, encoding)
            except UnicodeEncodeError:
                raise error from None
        out.append(new)


def _decode_text(data, encoding, errors):
    """bytes.decode() with an encoding or an error handler that is known here alone."""
    info = lookup(encoding)
    if _NAMES.get(encoding.lower().replace('-', '').replace('_', '').replace(' ', '')) is None:
        made = info[1](data, errors)[0]
        if not isinstance(made, str):
            raise TypeError(f"{encoding!r} decoder returned {type(made).__name__!r} instead of 'str'; "
                            'use codecs.decode() to decode to arbitrary types')
        return made
    out, at = [], 0
    while True:
        try:
            return ''.join(out) + bytes.decode(data[at:], encoding)
        except UnicodeDecodeError as e:
            start, end = at + e.start, at + e.end
            error = UnicodeDecodeError(e.encoding, data, start, end, e.reason)
        out.append(bytes.decode(data[at:start], encoding))
        new, at = _handle(errors, error, data)
        out.append(new)


def strict_errors(exception, /):
    """Raise it."""
    if isinstance(exception, Exception):
        raise exception
    raise TypeError('codec must pass exception instance')


def _wrong(exception):
    raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")


def _bad_text(exception):
    if not isinstance(exception, UnicodeEncodeError):
        _wrong(exception)
    return exception.object[exception.start:exception.end]


def ignore_errors(exception, /):
    """Leave it out."""
    if not isinstance(exception, UnicodeError):
        _wrong(exception)
    return '', exception.end


def replace_errors(exception, /):
    """A question mark, or U+FFFD."""
    if not isinstance(exception, UnicodeError):
        _wrong(exception)
    if isinstance(exception, UnicodeEncodeError):
        return '?' * (exception.end - exception.start), exception.end
    many = exception.end - exception.start if isinstance(exception, UnicodeTranslateError) else 1
    return '\ufffd' * many, exception.end


def xmlcharrefreplace_errors(exception, /):
    """Its number as XML has it."""
    return ''.join(f'&#{ord(c)};' for c in _bad_text(exception)), exception.end


def backslashreplace_errors(exception, /):
    """Its number as Python has it."""
    if not isinstance(exception, UnicodeError):
        _wrong(exception)
    bad = exception.object[exception.start:exception.end]
    if isinstance(bad, bytes):
        return ''.join(f'\\x{c:02x}' for c in bad), exception.end
    return bad.encode('ascii', 'backslashreplace').decode(), exception.end


def namereplace_errors(exception, /):
    """Its name as Python has it."""
    return _bad_text(exception).encode('ascii', 'namereplace').decode(), exception.end


def _surrogateescape_errors(exception, /):
    bad = exception.object[exception.start:exception.end]
    if isinstance(exception, UnicodeEncodeError):
        if all('\udc80' <= c <= '\udcff' for c in bad):
            return bytes(ord(c) - 0xDC00 for c in bad), exception.end
    elif isinstance(exception, UnicodeDecodeError) and all(c >= 128 for c in bad):
        return ''.join(chr(c + 0xDC00) for c in bad), exception.end
    raise exception


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors,
             'surrogateescape': _surrogateescape_errors}


def register_error(errors, handler, /):
    """Have a function asked what to put for what can't be encoded or decoded."""
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(errors).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of that name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f'unknown error handler name {name!r}') from None


class Codec:
    """The base of encodings: encode() and decode() without a state."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    _encode_all, _mark = None, False

    def __init__(self, errors='strict'):
        self.errors, self.buffer = errors, ''
        self._begun = False

    def encode(self, input, final=False):
        if self._encode_all is None:
            raise NotImplementedError
        out = self._encode_all(input, self.errors)[0]
        if self._mark and self._begun:
            out = out[len(self._encode_all('', 'strict')[0]):]
        self._begun = self._begun or bool(input)
        return out if input or not self._mark else b''

    def reset(self):
        self._begun = False

    def getstate(self):
        return int(self._begun)

    def setstate(self, state):
        self._begun = bool(state)


class BufferedIncrementalEncoder(IncrementalEncoder):
    """The base of those that keep text back."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        self.buffer = ''


class IncrementalDecoder:
    """Decodes bytes that come in pieces; what is incomplete at the end of one waits for the next."""

    _decode_all = None

    def __init__(self, errors='strict'):
        self.errors, self.buffer = errors, b''
        self._order = None

    def decode(self, input, final=False):
        if self._decode_all is None:
            raise NotImplementedError
        data, keep = self.buffer + bytes(input), 0
        name = self.__module__.partition('.')[2]
        if not final:
            keep = _incomplete(data, name)
        if self._order is None and name in ('utf_16', 'utf_32') and len(data) - keep >= (2 if name == 'utf_16' else 4):
            self._order = '-be' if data[:2] in (BOM_UTF16_BE, b'\0\0') else '-le'
            text = self._decode_all(data[:len(data) - keep], self.errors)[0]
        elif self._order:
            text = bytes.decode(data[:len(data) - keep], name.replace('_', '-') + self._order, self.errors)
        elif name == 'utf_8_sig' and self._order == '':
            text = bytes.decode(data[:len(data) - keep], 'utf-8', self.errors)
        else:
            text = self._decode_all(data[:len(data) - keep], self.errors)[0] if len(data) > keep else ''
            if name == 'utf_8_sig' and len(data) > keep:
                self._order = ''
        self.buffer = data[len(data) - keep:]
        return text

    def reset(self):
        self.buffer, self._order = b'', None

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class BufferedIncrementalDecoder(IncrementalDecoder):
    """The base of those that keep bytes back."""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result


def _incomplete(data, name):
    """How many bytes at the end are the beginning of a character."""
    if name.startswith('utf_16'):
        last = len(data) % 2
        unit = data[len(data) - last - 2:len(data) - last]
        high = any(0xD8 <= b <= 0xDB for b in unit[-1 if name != 'utf_16_be' else 0:][:1])
        return last + (2 if high and len(unit) == 2 else 0)
    if name.startswith('utf_32'):
        return len(data) % 4
    if name in ('utf_8', 'utf_8_sig'):
        if name == 'utf_8_sig' and BOM_UTF8.startswith(data):
            return len(data) if len(data) < 3 else 0
        for back in range(1, min(4, len(data) + 1)):
            b = data[-back]
            if b >= 0xC0:
                return back if back < (2 if b < 0xE0 else 3 if b < 0xF0 else 4) else 0
            if b < 0x80:
                break
    return 0


class StreamWriter(Codec):
    """Writes text to a binary file."""

    _encode_all = None

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def encode(self, input, errors='strict'):
        return self._encode_all(input, errors)

    def write(self, object):
        """Write text."""
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        """Write lines one after another."""
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a binary file."""

    _decode_all = None

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors
        self._text, self._left = '', b''

    def decode(self, input, errors='strict'):
        return self._decode_all(input, errors)

    def _fill(self):
        data = self._left + self.stream.read()
        self._left = b''
        if data:
            self._text += self.decode(data, self.errors)[0]

    def read(self, size=-1, chars=-1, firstline=False):
        """Text; all that is left, or so many characters."""
        self._fill()
        n = chars if chars >= 0 else size if size >= 0 else len(self._text)
        text, self._text = self._text[:n], self._text[n:]
        return text

    def readline(self, size=None, keepends=True):
        """The next line."""
        self._fill()
        lines = self._text.splitlines(True)
        line = lines[0] if lines else ''
        self._text = self._text[len(line):]
        return line if keepends else line.splitlines()[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        """All lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        self._text, self._left = '', b''

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Text of a binary file, read and written."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def __getattr__(self, name):
        return getattr(self.writer if name in ('write', 'writelines') else
                       self.reader if name in ('read', 'readline', 'readlines') else self.stream, name)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A binary file whose text is recoded: bytes in data_encoding outside, in file_encoding inside."""
    inside, outside = lookup(file_encoding or data_encoding), lookup(data_encoding)

    class Recoder:
        stream = file

        def read(self, size=-1):
            return outside.encode(inside.decode(file.read(size), errors)[0], errors)[0]

        def write(self, data):
            return file.write(inside.encode(outside.decode(data, errors)[0], errors)[0])

        def __getattr__(self, name):
            return getattr(file, name)
    return Recoder()


def getincrementalencoder(encoding):
    """The class that encodes text in pieces."""
    found = lookup(encoding).incrementalencoder
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementaldecoder(encoding):
    """The class that decodes bytes in pieces."""
    found = lookup(encoding).incrementaldecoder
    if found is None:
        raise LookupError(encoding)
    return found


def getreader(encoding):
    """The class that reads text from binary files."""
    return lookup(encoding)[2]


def getwriter(encoding):
    """The class that writes text to binary files."""
    return lookup(encoding)[3]


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """The texts of an iterator encoded."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        data = encoder.encode(text)
        if data:
            yield data
    data = encoder.encode('', True)
    if data:
        yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The bytes of an iterator decoded."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        text = decoder.decode(data)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text


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
