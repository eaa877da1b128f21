"""Archives of files as zip has them."""

import binascii as _binascii
import io as _io
import os as _os
import struct as _struct
import time as _time

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo',
           'ZipFile', 'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_LOCAL, _CENTRAL, _END = b'PK\003\004', b'PK\001\002', b'PK\005\006'
_METHODS = {0: 'store', 8: 'deflate', 12: 'bzip2', 14: 'lzma'}


class BadZipFile(Exception):
    """What isn't a zip archive."""


class LargeZipFile(Exception):
    """An archive that needs more than the format without extensions has."""


error = BadZipfile = BadZipFile


def is_zipfile(filename):
    """Whether a file, by its name or open, is an archive."""
    try:
        if hasattr(filename, 'read'):
            at = filename.tell()
            filename.seek(0)
            data = filename.read()
            filename.seek(at)
        else:
            with open(filename, 'rb') as file:
                data = file.read()
    except OSError:
        return False
    return _end_of(data) >= 0


def _end_of(data):
    at = data.rfind(_END)
    return at if at >= 0 and len(data) - at >= 22 else -1


class ZipInfo:
    """What an archive says of a file in it."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        end = filename.find('\0')
        if end >= 0:
            filename = filename[:end]
        self.filename = filename.replace('\\', '/') if _os.sep == '\\' else filename
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.date_time = date_time
        self.compress_type, self.compress_level = ZIP_STORED, None
        self.comment = self.extra = b''
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.header_offset = self.compress_size = self.file_size = self.CRC = 0

    def __repr__(self):
        parts = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type:
            parts.append(f' compress_type={_METHODS.get(self.compress_type, self.compress_type)}')
        high, low = self.external_attr >> 16, self.external_attr & 0xFFFF
        if high:
            import stat
            parts.append(f' filemode={stat.filemode(high)!r}')
        if low:
            parts.append(f' external_attr={low:#x}')
        folder = self.is_dir()
        if not folder or self.file_size:
            parts.append(f' file_size={self.file_size!r}')
        if (not folder or self.compress_size) and (self.compress_type or self.file_size != self.compress_size):
            parts.append(f' compress_size={self.compress_size!r}')
        return ''.join(parts) + '>'

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What there is to say of a file."""
        filename = _os.fspath(filename)
        status = _os.stat(filename)
        import stat
        folder = stat.S_ISDIR(status.st_mode)
        date = _time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            date = max(date, (1980, 1, 1, 0, 0, 0))
        name = _os.path.normpath(_os.path.splitdrive(filename if arcname is None else _os.fspath(arcname))[1]).lstrip('/')
        info = cls(name + '/' if folder else name, date)
        info.external_attr = (status.st_mode & 0xFFFF) << 16
        if folder:
            info.external_attr |= 0x10
        else:
            info.file_size = status.st_size
        return info

    def is_dir(self):
        """Whether it is a folder."""
        return self.filename.endswith('/')

    def _stamp(self):
        y, mo, d, h, mi, s = self.date_time
        return h << 11 | mi << 5 | s // 2, (y - 1980) << 9 | mo << 5 | d

    def _name(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def FileHeader(self, zip64=None):
        """The bytes in front of the file's data."""
        name, flags = self._name()
        time, date = self._stamp()
        late = flags & 8
        return _struct.pack('<4s5H3L2H', _LOCAL, self.extract_version, flags, self.compress_type, time, date, 0 if late else self.CRC,
                            0 if late else self.compress_size, 0 if late else self.file_size, len(name), len(self.extra)) + name + self.extra

    def _central(self):
        name, flags = self._name()
        time, date = self._stamp()
        return _struct.pack('<4s4B4H3L5H2L', _CENTRAL, self.create_version, self.create_system, self.extract_version, self.reserved,
                            flags, self.compress_type, time, date, self.CRC, self.compress_size, self.file_size, len(name),
                            len(self.extra), len(self.comment), 0, self.internal_attr, self.external_attr, self.header_offset) + \
            name + self.extra + self.comment


class ZipExtFile(_io.BytesIO):
    """A file of an archive, for reading."""

    def __init__(self, data, name, mode='r'):
        super().__init__(data)
        self.name, self.mode = name, mode

    def writable(self):
        return False

    def write(self, data):
        raise _io.UnsupportedOperation('write')


class _Writing(_io.BufferedIOBase):
    """A file of an archive that is being written; it is put there when it is closed."""

    def __init__(self, archive, info):
        self._archive, self._info, self._data, self._open = archive, info, [], True
        self.name, self.mode = info.filename, 'wb'

    def writable(self):
        return True

    def write(self, data):
        if not self._open:
            raise ValueError('I/O operation on closed file.')
        data = bytes(data)
        self._data.append(data)
        return len(data)

    def close(self):
        if self._open:
            self._open = False
            self._archive._writing = False
            self._archive._put(self._info, b''.join(self._data))
            super().close()


class ZipFile:
    """An archive: read, made, or added to."""

    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        self._check_compression(compression)
        self.compression, self.compresslevel, self.mode = compression, compresslevel, mode
        self.debug, self.pwd, self._comment, self._strict = 0, None, b'', strict_timestamps
        self.NameToInfo, self.filelist, self._writing, self._changed = {}, [], False, False
        if isinstance(file, _os.PathLike):
            file = _os.fspath(file)
        if isinstance(file, str):
            self.filename, self._own = file, True
            try:
                self.fp = open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b'}[mode])
            except FileNotFoundError:
                if mode != 'a':
                    raise
                self.fp = open(file, 'w+b')
        else:
            self.filename, self._own, self.fp = getattr(file, 'name', None), False, file
        try:
            if mode == 'r':
                self._read()
            elif mode == 'a':
                try:
                    self._read()
                    self.fp.seek(self.start_dir)
                except BadZipFile:
                    self.fp.seek(0, 2)
                    self._changed = True
                    self.start_dir = self.fp.tell()
            else:
                self._changed = True
                try:
                    self.start_dir = self.fp.tell()
                except (AttributeError, OSError):
                    self.start_dir = 0
        except BaseException:
            if self._own:
                self.fp.close()
            self.fp = None
            raise

    @staticmethod
    def _check_compression(compression):
        if compression in (ZIP_BZIP2, ZIP_LZMA):
            raise RuntimeError(f'Compression requires the (missing) {"bz2" if compression == ZIP_BZIP2 else "lzma"} module')
        if compression not in (ZIP_STORED, ZIP_DEFLATED):
            raise NotImplementedError('That compression method is not supported')

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        out = [f'<{type(self).__module__}.{type(self).__qualname__}']
        if self.fp is None:
            return out[0] + ' [closed]>'
        if self._own:
            out.append(f' filename={self.filename!r}')
        elif self.filename is not None:
            out.append(f' file={self.fp!r} filename={self.filename!r}')
        else:
            out.append(f' file={self.fp!r}')
        return ''.join(out) + f' mode={self.mode!r}>'

    def _read(self):
        self.fp.seek(0)
        data = self.fp.read()
        end = _end_of(data)
        if end < 0:
            raise BadZipFile('File is not a zip file')
        _, _, _, _, count, size, offset, length = _struct.unpack('<4s4H2LH', data[end:end + 22])
        self._comment = data[end + 22:end + 22 + length]
        self._shift = end - size - offset
        at = self.start_dir = offset + self._shift
        while at < end:
            fields = _struct.unpack('<4s4B4H3L5H2L', data[at:at + 46])
            if fields[0] != _CENTRAL:
                raise BadZipFile('Bad magic number for central directory')
            name, extra, comment = fields[12:15]
            raw = data[at + 46:at + 46 + name]
            info = ZipInfo(raw.decode('utf-8' if fields[5] & 0x800 else 'cp437'))
            info.extra = data[at + 46 + name:at + 46 + name + extra]
            info.comment = data[at + 46 + name + extra:at + 46 + name + extra + comment]
            (info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits, info.compress_type, t, d,
             info.CRC, info.compress_size, info.file_size) = fields[1:12]
            info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
            info.date_time = ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2)
            info.header_offset += self._shift
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info
            at += 46 + name + extra + comment

    def namelist(self):
        """The names of the files."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """What the archive says of each file."""
        return self.filelist

    def getinfo(self, name):
        """What the archive says of a file."""
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def printdir(self, file=None):
        """Print what is in the archive."""
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % tuple(info.date_time[:6]), info.file_size), file=file)

    def testzip(self):
        """The first file that is damaged, or None."""
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename

    def setpassword(self, pwd):
        """The password of encrypted files."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        self.pwd = pwd or None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment).__name__)
        self._comment, self._changed = comment[:65535], True

    def read(self, name, pwd=None):
        """A file's bytes."""
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise RuntimeError('File %r is encrypted, password required for extraction' % info.filename)
        here = self.fp.tell()
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if head[:4] != _LOCAL:
            raise BadZipFile('Bad magic number for file header')
        name_length, extra = _struct.unpack('<2H', head[26:30])
        self.fp.seek(name_length + extra, 1)
        data = self.fp.read(info.compress_size)
        self.fp.seek(here)
        if info.compress_type == ZIP_DEFLATED:
            import zlib
            stream = zlib.decompressobj(-15)
            data = stream.decompress(data)
        elif info.compress_type != ZIP_STORED:
            raise NotImplementedError('compression type %d (%s)' % (info.compress_type, _METHODS.get(info.compress_type, '')))
        if _binascii.crc32(data) != info.CRC:
            raise BadZipFile('Bad CRC-32 for file %r' % info.filename)
        return data

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A file of the archive as a binary file, for reading or writing."""
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if mode == 'r':
            data = self.read(name, pwd)
            return ZipExtFile(data, name.filename if isinstance(name, ZipInfo) else name)
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle "
                             'before opening another.')
        info = name
        if not isinstance(name, ZipInfo):
            info = ZipInfo(name, _time.localtime(_time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            info.external_attr = 0o600 << 16
        self._writable(info)
        self._writing = True
        return _Writing(self, info)

    def _writable(self, info):
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=3)
        self._check_compression(info.compress_type)
        if not info.external_attr:
            info.external_attr = 0o600 << 16

    def _put(self, info, data):
        info.file_size, info.CRC = len(data), _binascii.crc32(data)
        if info.compress_type == ZIP_DEFLATED:
            import zlib
            stream = zlib.compressobj(-1 if info.compress_level is None else info.compress_level, zlib.DEFLATED, -15)
            data = stream.compress(data) + stream.flush()
        info.compress_size = len(data)
        self.fp.seek(self.start_dir)
        info.header_offset = self.start_dir
        self.fp.write(info.FileHeader() + data)
        self.start_dir = self.fp.tell()
        self._changed = True
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Put a file into the archive, by another name if arcname is given."""
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict)
        if info.is_dir():
            self._writable(info)
            self._put(info, b'')
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        self._writable(info)
        with open(filename, 'rb') as file:
            self._put(info, file.read())

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Put a file with these bytes, or this text, into the archive."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, _time.localtime(_time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            if info.is_dir():
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        self._writable(info)
        self._put(info, bytes(data))

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Put a folder into the archive."""
        info = zinfo_or_directory_name
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info if info.endswith('/') else info + '/', _time.localtime(_time.time())[:6])
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._writable(info)
        self._put(info, b'')

    def extract(self, member, path=None, pwd=None):
        """Write a file of the archive into a folder; gives its path."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = _os.path.normpath(_os.path.join(_os.getcwd() if path is None else _os.fspath(path), *parts))
        folder = target if info.is_dir() else _os.path.dirname(target)
        if folder and not _os.path.exists(folder):
            _os.makedirs(folder)
        if not info.is_dir():
            with open(target, 'wb') as file:
                file.write(self.read(info, pwd))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Write all files of the archive, or those, into a folder."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    def close(self):
        """Finish the archive."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before "
                             'closing the zip.')
        try:
            if self.mode != 'r' and self._changed:
                self.fp.seek(self.start_dir)
                table = b''.join(info._central() for info in self.filelist)
                self.fp.write(table + _struct.pack('<4s4H2LH', _END, 0, 0, len(self.filelist), len(self.filelist), len(table),
                                                   self.start_dir, len(self._comment)) + self._comment)
                if self.mode == 'a':
                    self.fp.truncate()
                self.fp.flush()
        finally:
            if self._own:
                self.fp.close()
            self.fp = None
