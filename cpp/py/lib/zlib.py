"""Compression as zlib does it."""

import _zlib
from _binascii import crc32 as _crc32

__all__ = ['DEFLATED', 'DEF_BUF_SIZE', 'DEF_MEM_LEVEL', 'MAX_WBITS', 'ZLIB_RUNTIME_VERSION', 'ZLIB_VERSION', 'Z_BEST_COMPRESSION',
           'Z_BEST_SPEED', 'Z_BLOCK', 'Z_DEFAULT_COMPRESSION', 'Z_DEFAULT_STRATEGY', 'Z_FILTERED', 'Z_FINISH', 'Z_FIXED',
           'Z_FULL_FLUSH', 'Z_HUFFMAN_ONLY', 'Z_NO_COMPRESSION', 'Z_NO_FLUSH', 'Z_PARTIAL_FLUSH', 'Z_RLE', 'Z_SYNC_FLUSH', 'Z_TREES',
           'adler32', 'compress', 'compressobj', 'crc32', 'decompress', 'decompressobj', 'error']

DEFLATED, DEF_BUF_SIZE, DEF_MEM_LEVEL, MAX_WBITS = 8, 16384, 8, 15
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.3.1'
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
_MODES = {Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4}


class error(Exception):
    __module__ = 'zlib'


def _viewed(data):
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}') from None


def crc32(data, value=0, /):
    """The CRC-32 checksum of the data, going on from value."""
    return _crc32(data, value & 0xFFFFFFFF)


def adler32(data, value=1, /):
    """The Adler-32 checksum of the data, going on from value."""
    return _zlib.adler32(data, value & 0xFFFFFFFF)


class Compress:
    __module__ = 'zlib'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Compress' instances")

    def compress(self, data, /):
        """Take data; what is ready is given."""
        return self._run(_viewed(data), 0, 'compressing data')

    def flush(self, mode=Z_FINISH, /):
        """What is still inside. After Z_FINISH nothing more is taken."""
        if mode == Z_NO_FLUSH:
            return b''
        if mode not in _MODES:
            raise error('Error -2 while flushing: inconsistent stream state')
        return self._run(b'', _MODES[mode], 'flushing')

    def _run(self, data, mode, doing):
        if self._finished:
            raise error(f'Error -2 while {doing}: inconsistent stream state')
        self._size += len(data) * (1 if type(data) is bytes else data.itemsize)
        if self._sum is not None:
            self._check = self._sum(data, self._check)
        out = self._head + self._stream.run(data, mode)
        self._head = b''
        if mode == 4:
            self._finished = True
            if self._sum is crc32:
                out += self._check.to_bytes(4, 'little') + (self._size & 0xFFFFFFFF).to_bytes(4, 'little')
            elif self._sum is adler32:
                out += self._check.to_bytes(4, 'big')
        return out

    def copy(self):
        """Another one that has taken the same data."""
        if self._finished:
            raise ValueError('Inconsistent stream state')
        other = object.__new__(Compress)
        other.__dict__.update(self.__dict__, _stream=self._stream.copy())
        return other

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()


def compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY,
                zdict=None):
    """What compresses data that come in pieces."""
    raw = abs(wbits) if wbits < 0 else wbits - 16 if wbits > 15 else wbits
    if method != DEFLATED or (raw == 8 and wbits != 8):
        raise ValueError('Invalid initialization option')
    self = object.__new__(Compress)
    self._stream = _zlib.deflater(level, raw, memLevel, strategy)
    self._finished, self._size, self._head, self._sum, self._check = False, 0, b'', None, 0
    effort = 0 if strategy >= Z_HUFFMAN_ONLY or 0 <= level < 2 else 1 if 0 <= level < 6 else 2 if level in (-1, 6) else 3
    if zdict is not None:
        if wbits > 15:
            raise ValueError('Invalid dictionary')
        self._stream.set_dictionary(zdict)
    if wbits > 15:
        self._sum = crc32
        self._head = b'\x1f\x8b\x08\0\0\0\0\0' + (b'\x02' if level == 9 else b'\x04' if effort == 0 else b'\0') + b'\x03'
    elif wbits > 0:
        self._sum, self._check = adler32, 1
        head = (max(wbits, 9) - 8 << 4 | 8) << 8 | effort << 6 | (0x20 if zdict else 0)
        self._head = (head + 31 - head % 31).to_bytes(2, 'big') + (adler32(zdict).to_bytes(4, 'big') if zdict else b'')
    return self


def compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS):
    """The data compressed."""
    _viewed(data)
    try:
        stream = compressobj(level, DEFLATED, wbits)
    except ValueError:
        raise error('Bad compression level') from None
    return stream.compress(data) + stream.flush()


class Decompress:
    __module__ = 'zlib'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'zlib.Decompress' instances")

    def decompress(self, data, /, max_length=0):
        """What data stand for; if that is more than max_length, unconsumed_tail is what to go on with."""
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        data = bytes(_viewed(data))
        if self.eof:
            self.unused_data += data
            return b''
        return self._run(data, max_length)

    def flush(self, length=DEF_BUF_SIZE, /):
        """What is left of the data taken."""
        if length <= 0:
            raise ValueError('length must be greater than zero')
        return b'' if self.eof else self._run(self.unconsumed_tail, 0)

    def _run(self, data, limit):
        self.unconsumed_tail = b''
        out = b''
        if self._kind != 'body' and self._kind != 'tail':
            self._kept += data
            if not self._read_head():
                return b''
            data, self._kept = self._kept, b''
        if self._kind == 'body':
            out, state, rest = self._stream.run(data, limit)
            if self._sum is not None:
                self._check = self._sum(out, self._check)
            self._size += len(out)
            if state == 'full':
                self.unconsumed_tail = rest
            elif state == 'done':
                self._kind, data = 'tail', rest
            elif state != 'more':
                raise error('Error -3 while decompressing data: ' + state)
        if self._kind == 'tail':
            self._kept += data
            if self._sum is None:
                size = 0
            elif self._sum is adler32:
                size, tail = 4, self._check.to_bytes(4, 'big')
            else:
                size, tail = 8, self._check.to_bytes(4, 'little') + (self._size & 0xFFFFFFFF).to_bytes(4, 'little')
            if len(self._kept) < size:
                return out
            if size and self._kept[:4] != tail[:4]:
                raise error('Error -3 while decompressing data: incorrect data check')
            if size == 8 and self._kept[4:8] != tail[4:]:
                raise error('Error -3 while decompressing data: incorrect length check')
            self.eof, self.unused_data, self._kept = True, self._kept[size:], b''
        return out

    def _read_head(self):
        """Whether all of the stream's head is there, and which of the three kinds it is."""
        data, wbits = self._kept, self._wbits
        if wbits < 0:
            self._kind = 'body'
            if self._zdict:
                self._stream.set_dictionary(self._zdict)
            return True
        if len(data) < 2:
            return False
        if wbits > 15 and data[:2] == b'\x1f\x8b':
            return self._read_gzip_head(data)
        bad = None
        if 15 < wbits < 32 or (data[0] << 8 | data[1]) % 31:
            bad = 'incorrect header check'
        elif data[0] & 15 != 8:
            bad = 'unknown compression method'
        elif (data[0] >> 4) + 8 > (wbits & 15 or 15):
            bad = 'invalid window size'
        if bad:
            raise error('Error -3 while decompressing data: ' + bad)
        start = 2
        if data[1] & 0x20:
            start = 6
            if len(data) < 6:
                return False
            if self._zdict is None:
                raise error('Error 2 while decompressing data')
            if adler32(self._zdict).to_bytes(4, 'big') != data[2:6]:
                raise error('Error -3 while setting zdict: invalid input data')
            self._stream.set_dictionary(self._zdict)
        self._kept, self._kind, self._sum, self._check = data[start:], 'body', adler32, 1
        return True

    def _read_gzip_head(self, data):
        if len(data) > 2 and data[2] != 8:
            raise error('Error -3 while decompressing data: unknown compression method')
        if len(data) > 3 and data[3] & 0xE0:
            raise error('Error -3 while decompressing data: unknown header flags set')
        if len(data) < 10:
            return False
        flags, at = data[3], 10
        if flags & 4:
            at += 2 + int.from_bytes(data[10:12], 'little')
        for flag in 8, 16:
            if flags & flag:
                end = data.find(b'\0', at)
                if end < 0:
                    return False
                at = end + 1
        if flags & 2:
            at += 2
        if len(data) < at:
            return False
        self._kept, self._kind, self._sum, self._check = data[at:], 'body', crc32, 0
        return True

    def copy(self):
        """Another one that has taken the same data."""
        other = object.__new__(Decompress)
        other.__dict__.update(self.__dict__, _stream=self._stream.copy())
        return other

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo, /):
        return self.copy()


def decompressobj(wbits=MAX_WBITS, zdict=None):
    """What decompresses data that come in pieces."""
    if not (8 <= abs(wbits) <= 15 or 24 <= wbits <= 31 or 40 <= wbits <= 47 or wbits in (0, 32)):
        raise ValueError('Invalid initialization option')
    self = object.__new__(Decompress)
    self._stream = _zlib.inflater()
    self._wbits, self._zdict, self._kind, self._kept = wbits, zdict, 'head', b''
    self._sum, self._check, self._size = None, 0, 0
    self.unused_data = self.unconsumed_tail = b''
    self.eof = False
    return self


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """What compressed data stand for."""
    _viewed(data)
    try:
        stream = decompressobj(wbits)
    except ValueError:
        raise error('Error -2 while preparing to decompress data: inconsistent stream state') from None
    out = stream.decompress(data)
    if not stream.eof:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return out
