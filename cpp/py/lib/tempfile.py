"""Temporary files and folders: in the folder that TMPDIR, TEMP or TMP names, else /tmp, else the current one."""

import io as _io
import os as _os
import random as _random
import weakref as _weakref

__all__ = ['NamedTemporaryFile', 'SpooledTemporaryFile', 'TMP_MAX', 'TemporaryDirectory', 'TemporaryFile', 'gettempdir', 'gettempdirb',
           'gettempprefix', 'gettempprefixb', 'mkdtemp', 'mktemp', 'tempdir']

TMP_MAX = 10000
template = 'tmp'
tempdir = None

_names = _random.Random(int.from_bytes(_os.urandom(8), 'little'))


def gettempprefix():
    """What names of temporary files begin with."""
    return _os.fsdecode(template)


def gettempprefixb():
    """The same as bytes."""
    return _os.fsencode(template)


def _usable(folder):
    path = _os.path.join(folder, _fresh_name())
    try:
        with open(path, 'xb'):
            pass
        _os.remove(path)
    except OSError:
        return False
    return True


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        wanted = [_os.environ[name] for name in ('TMPDIR', 'TEMP', 'TMP') if _os.environ.get(name)]
        candidates = [_os.path.abspath(folder) for folder in [*wanted, '/tmp', '/var/tmp', '/usr/tmp', _os.curdir]]
        tempdir = next((folder for folder in candidates if _usable(folder)), None)
        if tempdir is None:
            raise FileNotFoundError(2, 'No usable temporary directory found in %s' % candidates)
    return _os.fsdecode(tempdir)


def gettempdirb():
    """The same as bytes."""
    return _os.fsencode(gettempdir())


def _fresh_name():
    return ''.join(_names.choices('abcdefghijklmnopqrstuvwxyz0123456789_', k=8))


def _affixes(suffix, prefix, dir):
    """All three given, as str or, if one is bytes, as bytes."""
    kinds = {bytes if isinstance(x, bytes) else str for x in (suffix, prefix, dir) if x is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_kind = _os.fsencode if kinds == {bytes} else _os.fsdecode
    return (as_kind(suffix if suffix is not None else ''), as_kind(prefix if prefix is not None else template),
            as_kind(dir if dir is not None else gettempdir()))


def _paths(suffix, prefix, dir):
    """Paths to try, one after the other."""
    suffix, prefix, dir = _affixes(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        name = _fresh_name()
        if isinstance(prefix, bytes):
            name = name.encode()
        yield _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
    raise FileExistsError(17, 'No usable temporary name found')


def mktemp(suffix='', prefix=template, dir=None):
    """A path at which there is nothing yet."""
    return next(path for path in _paths(suffix, prefix, dir) if not _os.path.exists(path))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder's path."""
    for path in _paths(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path


def _open_new(mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    for path in _paths(suffix, prefix, dir):
        try:
            with open(path, 'xb'):
                pass
        except FileExistsError:
            continue
        try:
            return path, open(path, mode, buffering, encoding=encoding, newline=newline, errors=errors)
        except BaseException:
            _os.remove(path)
            raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name, gone when it is closed."""
    path, file = _open_new(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    _os.remove(path)
    return file


class _TemporaryFileWrapper:
    """A file and its name; removes it when closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._remove_on_close = delete and delete_on_close
        self._finalizer = _weakref.finalize(self, _remove, file, name) if delete else None

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, (int, str, type(None))):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        if self.delete:
            self._finalizer()
        return result

    def close(self):
        """Closes the file, and removes it unless told otherwise."""
        self.file.close()
        if self._remove_on_close:
            self._finalizer()

    def __iter__(self):
        for line in self.file:
            yield line


def _remove(file, name):
    file.close()
    try:
        _os.remove(name)
    except FileNotFoundError:
        pass


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """A file with a name, removed when it is closed (or, delete_on_close=False, when its with block ends)."""
    path, file = _open_new(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


class SpooledTemporaryFile(_io.IOBase):
    """In memory until it has more than max_size bytes (0: for ever), then a TemporaryFile."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                               errors=errors)

    def rollover(self):
        """Puts it on the disk."""
        if self._rolled:
            return
        at = self._file.tell()
        file = TemporaryFile(**self._arguments)
        self._file.seek(0)
        file.write(self._file.read())
        file.seek(at)
        self._file = file
        self._rolled = True

    def _grown(self, result):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return result

    def write(self, s):
        return self._grown(self._file.write(s))

    def writelines(self, lines):
        return self._grown(self._file.writelines(lines))

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if self._max_size and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def flush(self):
        self._file.flush()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def mode(self):
        return self._arguments['mode'] if not self._rolled else self._file.mode

    @property
    def name(self):
        return self._file.name if self._rolled else None

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()


class TemporaryDirectory:
    """A new folder; removed with all that is in it when its with block ends, by cleanup(), or when nobody holds it any more."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._finalizer = _weakref.finalize(self, _remove_tree, self.name, ignore_cleanup_errors) if delete else None

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Removes the folder now."""
        if self._finalizer and self._finalizer.detach():
            _remove_tree(self.name, self._ignore_cleanup_errors)


def _remove_tree(path, ignore_errors=False):
    try:
        for folder, subfolders, files in _os.walk(path, topdown=False):
            for name in files:
                _os.remove(_os.path.join(folder, name))
            for name in subfolders:
                _os.rmdir(_os.path.join(folder, name))
        _os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise
