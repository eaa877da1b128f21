"""Paths as objects: their parts without touching any file (PurePath …), and the files they name (Path …)."""

import io as _io
import os as _os
import posixpath as _posixpath
import re as _re
from collections.abc import Sequence as _Sequence
from errno import EBADF as _EBADF, EINVAL as _EINVAL, ELOOP as _ELOOP, ENOENT as _ENOENT, ENOTDIR as _ENOTDIR

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']

_IGNORED = (_ENOENT, _ENOTDIR, _EBADF, _ELOOP)
_RESERVED = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', *(f'COM{c}' for c in '123456789\xb9\xb2\xb3'),
             *(f'LPT{c}' for c in '123456789\xb9\xb2\xb3')}


class UnsupportedOperation(NotImplementedError):
    """Raised for what a path of another system would need."""


def _split_windows(text):
    """Drive, root and the rest."""
    if text[:2] == '\\\\':
        if text[:8].upper() == '\\\\?\\UNC\\':
            start = 8
        else:
            start = 2
        first = text.find('\\', start)
        if first < 0:
            return text, '', ''
        second = text.find('\\', first + 1)
        if second < 0:
            return text, '', ''
        return text[:second], '\\', text[second:].lstrip('\\')
    drive, rest = (text[:2], text[2:]) if text[1:2] == ':' else ('', text)
    if rest[:1] == '\\':
        return drive, '\\', rest.lstrip('\\')
    return drive, '', rest


def _split_posix(text):
    if text[:1] != '/':
        return '', '', text
    if text[:2] == '//' and text[2:3] != '/':
        return '', '//', text[2:]
    return '', '/', text.lstrip('/')


class _Posix:
    sep = '/'
    altsep = ''
    fold = staticmethod(lambda text: text)
    split = staticmethod(_split_posix)


class _Windows:
    sep = '\\'
    altsep = '/'
    fold = staticmethod(str.lower)
    split = staticmethod(_split_windows)


def _compile(pattern, case_sensitive, sep, recursive_star=True):
    """The regular expression for one whole pattern over a path's text."""
    out = []
    parts = pattern.split(sep)
    s = _re.escape(sep)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == '**' and recursive_star:
            out.append('.+' if last else f'(?:.+{s})?')
            if last:
                out[-1] = f'.*'
            continue
        out.append(_segment(part, s))
        if not last:
            out.append(s)
    return _re.compile('(?s:' + ''.join(out) + r')\Z', 0 if case_sensitive else _re.IGNORECASE)


def _segment(part, s):
    """The regular expression for a name's pattern: *, ?, [set]."""
    if part == '*':
        return f'[^{s}]+'
    out = []
    i = 0
    while i < len(part):
        c = part[i]
        i += 1
        if c == '*':
            while i < len(part) and part[i] == '*':
                i += 1
            out.append(f'[^{s}]*')
        elif c == '?':
            out.append(f'[^{s}]')
        elif c == '[':
            end = i
            if end < len(part) and part[end] == '!':
                end += 1
            if end < len(part) and part[end] == ']':
                end += 1
            while end < len(part) and part[end] != ']':
                end += 1
            if end >= len(part):
                out.append(r'\[')
                continue
            chosen = part[i:end].replace('\\', r'\\')
            i = end + 1
            if chosen[0] == '!':
                out.append(f'(?![{s}])[^' + chosen[1:] + ']')
            else:
                out.append('[' + ('\\' if chosen[0] in '^[' else '') + chosen + ']')
        else:
            out.append(_re.escape(c))
    return ''.join(out)


class _Parents(_Sequence):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._with_tail(self._tail[:-index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path as text, of this system's kind: no file is looked at."""

    __slots__ = ('_raw', '_parsed', '_text', '_hash')
    parser = _posixpath
    _flavour = _Posix

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for arg in args:
            if isinstance(arg, PurePath):
                pieces.extend(arg._raw if arg._flavour is self._flavour else [p.replace('\\', '/') for p in arg._raw]
                              if arg._flavour is _Windows else arg._raw)
                continue
            try:
                text = _os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            pieces.append(text)
        self._raw = pieces

    def with_segments(self, *pathsegments):
        """A path of the same class from these parts; subclasses with data of their own override it."""
        return type(self)(*pathsegments)

    # ---- parts

    def _parse(self):
        try:
            return self._parsed
        except AttributeError:
            pass
        flavour = self._flavour
        drive = root = ''
        tail = []
        for piece in self._raw:
            if flavour.altsep:
                piece = piece.replace(flavour.altsep, flavour.sep)
            d, r, rest = flavour.split(piece)
            if r or (d and flavour.fold(d) != flavour.fold(drive)):
                if r and not d:
                    d = drive
                drive, root, tail = d, r, []
            elif d:
                drive = d
            names = [name for name in rest.split(flavour.sep) if name and name != '.']
            tail = tail + names
        if drive[:2] == '\\\\' and not root and drive.count('\\') == 3 and not drive.endswith('\\'):
            root = '\\'
        self._parsed = drive, root, tail
        return self._parsed

    @property
    def drive(self):
        """The drive letter or share, '' where there is none."""
        return self._parse()[0]

    @property
    def root(self):
        """The slash that an absolute path begins with."""
        return self._parse()[1]

    @property
    def _tail(self):
        return self._parse()[2]

    @property
    def anchor(self):
        """Drive and root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The anchor, if any, and the names."""
        if self.anchor:
            return (self.anchor, *self._tail)
        return tuple(self._tail)

    def _with_tail(self, tail):
        return self.with_segments(self._format(self.drive, self.root, tail))

    @classmethod
    def _format(cls, drive, root, tail):
        sep = cls._flavour.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls._flavour.split(tail[0])[0]:
            tail = ['.', *tail]
        return sep.join(tail)

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._format(*self._parse()) or '.'
            return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(str(self))

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __reduce__(self):
        return type(self), self.parts

    def as_posix(self):
        """The path with forward slashes."""
        return str(self).replace(self._flavour.sep, '/')

    @property
    def _folded(self):
        return self._flavour.fold(str(self))

    @property
    def _key(self):
        return self._folded.split(self._flavour.sep)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(self._folded)
            return self._hash

    def _comparable(self, other):
        return isinstance(other, PurePath) and other._flavour is self._flavour

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._folded == other._folded

    def __lt__(self, other):
        return self._key < other._key if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key <= other._key if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key > other._key if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key >= other._key if self._comparable(other) else NotImplemented

    @property
    def name(self):
        """The last name; '' for a root or the empty path."""
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        """The last name's last extension, with its dot."""
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions of the last name."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last name without its last extension."""
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    def with_name(self, name):
        """The path with another last name."""
        sep, altsep = self._flavour.sep, self._flavour.altsep
        if not name or sep in name or (altsep and altsep in name) or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._with_tail([*self._tail[:-1], name])

    def with_stem(self, stem):
        """The path with another stem."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension; '' takes it away."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    @property
    def parent(self):
        """The folder that the path is in."""
        if not self._tail:
            return self
        return self._with_tail(self._tail[:-1])

    @property
    def parents(self):
        """The folders above, the nearest first."""
        return _Parents(self)

    # ---- combining

    def joinpath(self, *pathsegments):
        """The path with others behind it; an absolute one starts anew."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from `other`; with walk_up also through '..'."""
        other = self.with_segments(other, *_deprecated)
        for steps, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self.with_segments(*['..'] * steps, *self._tail[len(path._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path is `other` or below it."""
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path has a root (and a drive, where there are drives)."""
        if self._flavour is _Windows:
            return bool(self.root and self.drive)
        return bool(self.root)

    def is_reserved(self):
        """Whether the name is one that Windows keeps for devices."""
        if self._flavour is not _Windows or not self._tail:
            return False
        return self._tail[-1].partition('.')[0].partition(':')[0].rstrip(' ').upper() in _RESERVED

    def as_uri(self):
        """The path as a 'file:' address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        path = self.as_posix()
        safe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/'
        prefix = 'file://'
        if len(self.drive) == 2 and self.drive[1] == ':':
            prefix = 'file:///' + self.drive
            path = path[2:]
        elif self.drive:
            prefix = 'file:'
        return prefix + ''.join(chr(b) if chr(b) in safe else f'%{b:02X}' for b in _os.fsencode(path))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path's end matches a pattern; the whole path if that is absolute."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self._flavour is _Posix
        wanted = pattern.parts
        have = self.parts
        if not wanted:
            raise ValueError('empty pattern')
        if len(have) < len(wanted) or (pattern.anchor and len(have) > len(wanted)):
            return False
        s = _re.escape(self._flavour.sep)
        flags = 0 if case_sensitive else _re.IGNORECASE
        for name, part in zip(reversed(have), reversed(wanted)):
            if part == '**':
                part = '*'
            if not _re.match('(?s:' + (_segment(part, s) if part != pattern.anchor else _re.escape(part)) + r')\Z', name, flags):
                return False
        return True

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches a pattern, in which ** stands for any folders."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self._flavour is _Posix
        text = str(self) if self.parts else ''
        return _compile(str(pattern) if pattern.parts else '', case_sensitive, self._flavour.sep).match(text) is not None


_os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path with forward slashes, whatever the system."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows: drives, backslashes, no difference between upper and lower case."""

    __slots__ = ()
    _flavour = _Windows


class Path(PurePath):
    """A path with the operations on the file or folder that it names."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path that a 'file:' address names."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        raw = _re.sub(rb'%([0-9a-fA-F]{2})', lambda m: bytes([int(m[1], 16)]), _os.fsencode(path))
        found = cls(_os.fsdecode(raw))
        if not found.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return found

    # ---- questions

    def stat(self, *, follow_symlinks=True):
        """Size, times and kind of the file."""
        return _os.stat(self)

    def lstat(self):
        """The same, of a link itself."""
        return self.stat(follow_symlinks=False)

    def _mode_is(self, kind):
        try:
            return kind(str(self))
        except (OSError, ValueError):
            return False

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file or folder."""
        return self._mode_is(_os.path.exists)

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return self._mode_is(_os.path.isdir)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return self._mode_is(_os.path.isfile)

    def is_mount(self):
        """Whether it is the root of a file system."""
        return str(self.absolute()) == '/'

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._mode_is(_os.path.islink)

    def is_junction(self):
        """Whether it is a junction of Windows."""
        return False

    def is_block_device(self):
        """Whether it is a block device."""
        return False

    def is_char_device(self):
        """Whether it is a character device."""
        return False

    def is_fifo(self):
        """Whether it is a pipe."""
        return False

    def is_socket(self):
        """Whether it is a socket."""
        return False

    def samefile(self, other_path):
        """Whether both name the same file."""
        if not isinstance(other_path, PurePath):
            other_path = self.with_segments(other_path)
        self.stat()
        other_path.stat()
        return self.resolve() == other_path.resolve()

    def owner(self, *, follow_symlinks=True):
        """The name of the file's owner."""
        raise UnsupportedOperation(f'{type(self).__name__}.owner() is unsupported on this system')

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        raise UnsupportedOperation(f'{type(self).__name__}.group() is unsupported on this system')

    # ---- contents

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        return _io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        """The whole file as text."""
        with self.open('r', -1, encoding, errors, newline) as f:
            return f.read()

    def read_bytes(self):
        """The whole file as bytes."""
        with self.open('rb') as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Make the file's contents this text."""
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        """Make the file's contents these bytes."""
        view = memoryview(data)
        with self.open('wb') as f:
            return f.write(view)

    # ---- folders

    def iterdir(self):
        """The paths in the folder, in no order."""
        root = str(self)
        with_root = [] if root == '.' else [self]
        return iter([self.with_segments(*with_root, name) for name in _os.listdir(self)])

    def _children(self):
        try:
            names = _os.listdir(self)
        except OSError:
            return []
        return [self._below(name) for name in names]

    def _below(self, name):
        return self.with_segments(name) if str(self) == '.' else self.with_segments(self, name)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that a pattern fits: *, ?, [set], ** for any folders."""
        text = _os.fspath(pattern)
        if not isinstance(pattern, PurePath):
            if not text:
                raise ValueError(f'Unacceptable pattern: {text!r}')
            pattern = self.with_segments(text)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = list(pattern.parts)
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        only_folders = text.endswith('/')
        flags = _re.IGNORECASE if case_sensitive is False else 0
        found = self._select(parts, only_folders, flags)
        return iter(found)

    def _select(self, parts, only_folders, flags):
        if not parts:
            return [self] if not only_folders or self.is_dir() else []
        part, rest = parts[0], parts[1:]
        if part == '**':
            while rest and rest[0] == '**':
                rest = rest[1:]
            out = []
            seen = set()
            for folder in self._walk_down(bool(rest)):
                if not rest:
                    out.append(folder)
                    continue
                for path in folder._select(rest, only_folders, flags):
                    if path not in seen:
                        seen.add(path)
                        out.append(path)
            if not rest and only_folders:
                out = [path for path in out if path.is_dir()]
            return out
        if part == '..':
            return (self / '..')._select(rest, only_folders, flags)
        if not _re.search(r'[*?\[]', part) and not flags:
            path = self._below(part)
            if rest or path.exists():
                return path._select(rest, only_folders, flags)
            return []
        name_fits = _re.compile('(?s:' + _segment(part, '/') + r')\Z', flags).match
        out = []
        for path in self._children():
            if name_fits(path.name) and (not rest and not only_folders or path.is_dir()):
                out.extend(path._select(rest, only_folders, flags))
        return out

    def _walk_down(self, only_folders):
        yield self
        for path in self._children():
            if path.is_dir():
                yield from path._walk_down(only_folders)
            elif not only_folders:
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """glob() with **/ before the pattern."""
        text = _os.fspath(pattern)
        if isinstance(pattern, PurePath) and pattern.anchor or text[:1] == '/':
            raise NotImplementedError('Non-relative patterns are unsupported')
        return self.glob('**/' + text, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Folder by folder: the folder, the names of folders in it, the names of files in it."""
        try:
            names = _os.listdir(self)
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        folders = [name for name in names if self._below(name).is_dir()]
        files = [name for name in names if name not in set(folders)]
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from self._below(name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    # ---- changes

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder; with `parents` those above too."""
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Remove the folder, which must be empty."""
        _os.rmdir(self)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            _os.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file if it is missing, else make it new as of now."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            _os.utime(self)
            return
        with _io.open(str(self), 'ab'):
            pass

    def rename(self, target):
        """Give the file another path; the new Path."""
        _os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """As rename(), in place of what is there."""
        _os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        """Change what may be done with the file."""
        _os.chmod(self, mode)

    def lchmod(self, mode):
        """The same, of a link itself."""
        self.chmod(mode, follow_symlinks=False)

    def readlink(self):
        """What a symbolic link points to."""
        self.stat()
        raise OSError(_EINVAL, 'Invalid argument', str(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make a symbolic link."""
        raise UnsupportedOperation(f'{type(self).__name__}.symlink_to() is unsupported on this system')

    def hardlink_to(self, target):
        """Make another name of a file."""
        raise UnsupportedOperation(f'{type(self).__name__}.hardlink_to() is unsupported on this system')

    # ---- other forms

    def absolute(self):
        """The path from the root; '..' stays."""
        if self.is_absolute():
            return self
        return self.with_segments(_os.getcwd(), self) if self._tail else self.with_segments(_os.getcwd())

    def resolve(self, strict=False):
        """The path from the root, without '..' and links."""
        path = self.with_segments(_os.path.realpath(self))
        if strict:
            path.stat()
        return path

    def expanduser(self):
        """The path with ~ replaced by the user's folder."""
        if not self.anchor and self._tail and self._tail[0][:1] == '~':
            home = _os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self


class PosixPath(Path, PurePosixPath):
    """A Path of this system."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A Path of Windows, which can't be used here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')


for _cls in (UnsupportedOperation, PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _cls.__module__ = 'pathlib._local'
del _cls
