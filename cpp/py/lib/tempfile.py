"""Files and folders for a while."""
import io as _io
import os as _os
from random import Random as _Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mktemp", "mkdtemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_random = _Random()


def gettempprefix():
    """What the names begin with."""
    return template


def gettempprefixb():
    """What the names begin with, as bytes."""
    return _os.fsencode(template)


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        for place in (_os.environ.get("TMPDIR"), _os.environ.get("TEMP"), _os.environ.get("TMP"), "/tmp", "/var/tmp", "/usr/tmp"):
            if place and _os.path.isdir(place):
                tempdir = _os.path.abspath(place)
                break
        else:
            tempdir = _os.getcwd()
    return _os.fsdecode(tempdir)


def gettempdirb():
    """The folder for temporary files, as bytes."""
    return _os.fsencode(gettempdir())


def _new_path(suffix, prefix, dir):
    binary = any(isinstance(part, bytes) for part in (suffix, prefix, dir))
    if binary and any(isinstance(part, str) for part in (suffix, prefix, dir)):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    suffix = _os.fsdecode(suffix if suffix is not None else "")
    prefix = _os.fsdecode(prefix if prefix is not None else template)
    dir = _os.fsdecode(dir if dir is not None else gettempdir())
    for _ in range(TMP_MAX):
        middle = "".join(_random.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
        path = _os.path.join(_os.path.abspath(dir), prefix + middle + suffix)
        if not _os.path.exists(path):
            return _os.fsencode(path) if binary else path
    raise FileExistsError(17, "No usable temporary file name found")


def mktemp(suffix="", prefix=template, dir=None):
    """A path where nothing is."""
    return _new_path(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder's path."""
    path = _new_path(suffix, prefix, dir)
    _os.mkdir(path, 0o700)
    return path


class _TemporaryFileWrapper:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._gone = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper file={self.file!r}>"

    def __iter__(self):
        yield from self.file

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.close()
        self._remove(self.delete)

    def close(self):
        self.file.close()
        self._remove(self.delete and self._delete_on_close)

    def _remove(self, wanted):
        if wanted and not self._gone:
            self._gone = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __del__(self):
        if not self.file.closed:
            self.file.close()
        self._remove(self.delete)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
                       *, errors=None, delete_on_close=True):
    """An open file with a name, removed when it is closed."""
    path = _new_path(suffix, prefix, dir)
    file = open(path, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """An open file without a name."""
    path = _new_path(suffix, prefix, dir)
    file = open(path, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    return _TemporaryFileWrapper(file, path)


class SpooledTemporaryFile:
    """A file in memory until it grows beyond max_size or fileno() is asked for."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or "utf-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = dict(mode=mode, buffering=buffering, suffix=suffix, prefix=prefix, encoding=encoding, newline=newline,
                               dir=dir, errors=errors)

    def rollover(self):
        """Moves to a real file."""
        if self._rolled:
            return
        memory, at = self._file, self._file.tell()
        new = self._file = TemporaryFile(**self._arguments)
        memory.seek(0)
        new.write(memory.read())
        new.seek(at)
        self._rolled = True

    def _check(self):
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        written = self._file.write(data)
        self._check()
        return written

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()


class TemporaryDirectory:
    """A folder that goes, with all that is in it, at the end of the `with` block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Removes the folder now."""
        if not _os.path.exists(self.name):
            return
        try:
            for folder, folders, files in _os.walk(self.name, topdown=False):
                for name in files:
                    _os.unlink(_os.path.join(folder, name))
                for name in folders:
                    _os.rmdir(_os.path.join(folder, name))
            _os.rmdir(self.name)
        except OSError:
            if not self._ignore:
                raise
