"""The operating system: files, folders, the environment."""

import abc
import sys
from _collections_abc import MutableMapping as _MutableMapping
from _os import (_kind, _utime, chdir, fspath, getcwd, listdir, mkdir, remove, rename, rmdir, stat, stat_result)

name = 'posix'
linesep = '\n'
curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = '.', '..', '.', '/', ':', '/bin:/usr/bin', None, '/dev/null'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_TRUNC = 0, 1, 2, 1024, 64, 128, 512
error = OSError
unlink = remove
replace = rename
lstat = stat

import posixpath as path
sys.modules['os.path'] = path


class _Environ(_MutableMapping):
    """The environment variables; of this program alone."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        self._check(key)
        try:
            return self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._check(key)
        self._check(value)
        self._data[key] = value

    def __delitem__(self, key):
        self._check(key)
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def _check(self, text):
        if not isinstance(text, str):
            raise TypeError(f'str expected, not {type(text).__name__}')

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({{{', '.join(f'{k!r}: {v!r}' for k, v in self._data.items())}}})"

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return {**self, **other}

    def __ror__(self, other):
        return {**other, **self}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ({'HOME': '/home/user', 'USER': 'user', 'LANG': 'C.UTF-8', 'PATH': '/usr/local/bin:/usr/bin:/bin'})
_Environ.__name__ = _Environ.__qualname__ = '_Environ'


def getenv(key, default=None):
    """An environment variable, or default."""
    return environ.get(key, default)


def putenv(name, value):
    environ[name] = value


def unsetenv(name):
    environ.pop(name, None)


class PathLike(abc.ABC):
    """The class of objects that stand for a path."""
    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Delete an empty folder and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Rename, making the folders of the new path."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


class DirEntry:
    """What scandir() gives: a name in a folder and its kind."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    """The entries of a folder."""
    return _Scan('.' if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, its folders, its files) for a folder and all below it."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(path.join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """True if the file may be used so."""
    return _kind(path) is not None


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set when a file was changed."""
    import time
    _utime(path, times[1] if times is not None else ns[1] / 1e9 if ns is not None else time.time())


def getpid():
    """The program's number."""
    return 42


def getppid():
    return 1


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return 'user'


def cpu_count():
    """How many processors there are."""
    return 1


process_cpu_count = cpu_count


def urandom(size, /):
    """Random bytes."""
    import random
    return random.SystemRandom().randbytes(size) if hasattr(random, 'SystemRandom') else random.randbytes(size)


def get_terminal_size(fd=1, /):
    """Columns and lines of the terminal."""
    return terminal_size((80, 24))


from collections import namedtuple as _namedtuple


class terminal_size(_namedtuple('terminal_size', ['columns', 'lines'])):
    """Columns and lines, of a sequence of the two."""

    __slots__ = ()

    def __new__(cls, sequence):
        return tuple.__new__(cls, sequence)

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


uname_result = _namedtuple('uname_result', ['sysname', 'nodename', 'release', 'version', 'machine'], module='posix')


def uname():
    """What system this is."""
    return uname_result('Linux', 'medkit', '6.0', '#1', 'wasm32')


def getcwdb():
    return fsencode(getcwd())


def _exit(status):
    """End the program."""
    raise SystemExit(status)


def strerror(code, /):
    """The text of an error number."""
    from _error_texts import TEXTS
    import operator
    code = operator.index(code)
    if not -2**31 <= code < 2**31:
        raise OverflowError('Python int too large to convert to C int')
    return 0 <= code < len(TEXTS) and TEXTS[code] or f'Unknown error {code}'
