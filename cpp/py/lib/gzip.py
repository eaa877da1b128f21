"""Files compressed as gzip does it."""

import builtins as _builtins
import io as _io
import os as _os
import struct as _struct
import time as _time
import zlib as _zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 'rb', 'wb'


class BadGzipFile(OSError):
    """What isn't a gzip file."""


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Open a compressed file, in binary or, with a 't' in mode, as text."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, value in ('encoding', encoding), ('errors', errors), ('newline', newline):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    binary_mode = mode.replace('t', '')
    if isinstance(filename, (str, bytes, _os.PathLike)):
        file = GzipFile(filename, binary_mode, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, binary_mode, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' in mode:
        return _io.TextIOWrapper(file, _io.text_encoding(encoding), errors, newline)
    return file


class GzipFile(_io.BufferedIOBase):
    """A compressed file: what is written is compressed, what is read decompressed."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = _builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        else:
            filename = _os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, 'mode', 'rb')
        self.name, self.fileobj, self._mtime = filename, fileobj, mtime
        self._text = None
        if mode.startswith('r'):
            self.mode = READ
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
            self._size, self._crc = 0, 0
            self._stream = _zlib.compressobj(compresslevel, _zlib.DEFLATED, -_zlib.MAX_WBITS)
            self._write_head(compresslevel)
        else:
            raise ValueError(f'Invalid mode: {mode!r}')

    def __repr__(self):
        text = repr(self.fileobj)
        return '<gzip ' + text[1:-1] + ' ' + hex(id(self)) + '>'

    def _write_head(self, level):
        name = _os.path.basename(self.name)
        if not isinstance(name, bytes):
            try:
                name = name.encode('latin-1')
            except UnicodeEncodeError:
                name = b''
        if name.endswith(b'.gz'):
            name = name[:-3]
        mtime = _time.time() if self._mtime is None else self._mtime
        effort = b'\002' if level == 9 else b'\004' if level == 1 else b'\000'
        self.fileobj.write(b'\037\213\010' + (b'\010' if name else b'\000') + _struct.pack('<L', int(mtime)) + effort + b'\377')
        if name:
            self.fileobj.write(name + b'\000')

    @property
    def mtime(self):
        """When what was read last was compressed."""
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _reader(self):
        self._check_open()
        if self.mode != READ:
            import errno
            raise OSError(errno.EBADF, 'read() on write-only GzipFile object')
        if self._text is None:
            data, self._mtime = _members(self.fileobj.read())
            self._text = _io.BytesIO(data)
        return self._text

    def write(self, data):
        self._check_open()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, 'write() on read-only GzipFile object')
        if self.fileobj is None:
            raise ValueError('write() on closed GzipFile object')
        data = memoryview(data).tobytes()
        if data:
            self.fileobj.write(self._stream.compress(data))
            self._size += len(data)
            self._crc = _zlib.crc32(data, self._crc)
        return len(data)

    def read(self, size=-1):
        return self._reader().read(size)

    def read1(self, size=-1):
        return self._reader().read(size if size >= 0 else _io.DEFAULT_BUFFER_SIZE)

    def readinto(self, buffer):
        return self._reader().readinto(buffer)

    def peek(self, n):
        text = self._reader()
        at = text.tell()
        data = text.read(max(n, 1))
        text.seek(at)
        return data

    def readline(self, size=-1):
        return self._reader().readline(size)

    def __next__(self):
        return next(self._reader())

    def flush(self, zlib_mode=_zlib.Z_SYNC_FLUSH):
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self._stream.flush(zlib_mode))
            self.fileobj.flush()

    def close(self):
        file = self.fileobj
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self._stream.flush() + _struct.pack('<LL', self._crc, self._size & 0xFFFFFFFF))
        finally:
            self.fileobj = None
            if self.myfileobj:
                self.myfileobj.close()
                self.myfileobj = None

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        self._reader().seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_open()
        return self._size if self.mode == WRITE else self._reader().tell()

    def seek(self, offset, whence=_io.SEEK_SET):
        if self.mode == READ:
            return self._reader().seek(offset, whence)
        self._check_open()
        if whence not in (_io.SEEK_SET, _io.SEEK_CUR):
            raise ValueError('Seek from end not supported')
        if whence == _io.SEEK_CUR:
            offset += self._size
        if offset < self._size:
            raise OSError('Negative seek in write mode')
        self.write(bytes(offset - self._size))
        return self._size


def _members(data):
    """The data of all members, and the last one's time."""
    out, mtime = [], None
    while data:
        if data[:2] != b'\037\213':
            raise BadGzipFile('Not a gzipped file (%r)' % data[:2])
        if len(data) < 10:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        if data[2] != 8:
            raise BadGzipFile('Unknown compression method')
        mtime = int.from_bytes(data[4:8], 'little')
        stream = _zlib.decompressobj(31)
        try:
            out.append(stream.decompress(data))
        except _zlib.error as e:
            if 'incorrect data check' in str(e):
                raise BadGzipFile('CRC check failed') from None
            if 'incorrect length check' in str(e):
                raise BadGzipFile('Incorrect length of data produced') from None
            raise
        if not stream.eof:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        data = stream.unused_data.lstrip(b'\0')
    return b''.join(out), mtime


def compress(data, compresslevel=9, *, mtime=None):
    """The data as a gzip file."""
    out = _zlib.compress(data, level=compresslevel, wbits=31)
    return out[:4] + _struct.pack('<L', int(_time.time() if mtime is None else mtime)) + out[8:9] + b'\377' + out[10:]


def decompress(data):
    """What a gzip file's bytes stand for."""
    return _members(bytes(data))[0]
