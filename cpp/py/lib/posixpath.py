"""Functions on paths, as os.path."""

import os

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir',
           'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'curdir', 'pardir',
           'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'relpath', 'commonpath',
           'supports_unicode_filenames', 'isjunction']

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = '.', '..', '.', '/', ':', '/bin:/usr/bin', None, '/dev/null'
supports_unicode_filenames = False


def _sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """The path itself: case matters here."""
    return os.fspath(s)


def isabs(s):
    """True for an absolute path."""
    s = os.fspath(s)
    return s.startswith(_sep(s))


def join(a, /, *p):
    """Join parts with slashes; an absolute part starts anew."""
    a = os.fspath(a)
    slash = _sep(a)
    path = a
    try:
        for b in p:
            b = os.fspath(b)
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        for s in (a, *map(os.fspath, p)):
            if not isinstance(s, (str, bytes)):
                raise TypeError(f'join() argument must be str, bytes, or os.PathLike object, not '
                                f'{type(s).__name__!r}') from None
        raise TypeError("Can't mix strings and bytes in path components") from None
    return path


def split(p):
    """(folder, name): the name is what follows the last slash."""
    p = os.fspath(p)
    slash = _sep(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(root, extension): the extension begins with the last dot."""
    p = os.fspath(p)
    slash, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    """('', path): there are no drives."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """(drive, root, rest)."""
    p = os.fspath(p)
    slash, empty = _sep(p), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    """What follows the last slash."""
    return split(p)[1]


def dirname(p):
    """What comes before the last slash."""
    return split(p)[0]


def commonprefix(m):
    """The longest text that all begin with."""
    if not m:
        return ''
    m = tuple(map(os.fspath, m)) if not isinstance(m[0], (list, tuple)) else m
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest folder that all are in."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash = _sep(paths[0])
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[c for c in p.split(slash) if c and c not in ('.', b'.')] for p in paths]
    low, high = min(parts), max(parts)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return (slash if absolute.pop() else slash[:0]) + slash.join(common)


def getsize(filename):
    """The size in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When it was changed."""
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def exists(path):
    """True if there is such a file or folder."""
    return os._kind(path) is not None


lexists = exists


def isdir(s):
    """True for a folder."""
    return os._kind(s) is True


def isfile(path):
    """True for a file."""
    return os._kind(path) is False


def islink(path):
    """False: there are no links."""
    os.fspath(path)
    return False


isjunction = islink


def ismount(path):
    """True for the root."""
    return abspath(path) == '/'


def samefile(f1, f2):
    """True if both paths lead to the same file."""
    os.stat(f1), os.stat(f2)
    return realpath(f1) == realpath(f2)


def expanduser(path):
    """A leading ~ replaced by the home folder."""
    path = os.fspath(path)
    if path == '~' or path.startswith('~/'):
        return (os.environ.get('HOME', '/home/user').rstrip('/') + path[1:]) or '/'
    return path


def expandvars(path):
    """$name and ${name} replaced by environment variables."""
    path = os.fspath(path)
    out, i = '', 0
    while i < len(path):
        if path[i] != '$':
            out += path[i]
            i += 1
            continue
        if path[i + 1:i + 2] == '{':
            end = path.find('}', i)
            name, after = (path[i + 2:end], end + 1) if end >= 0 else ('', len(path))
        else:
            after = i + 1
            while after < len(path) and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[i + 1:after]
        out += os.environ[name] if name in os.environ else path[i:after]
        i = after
    return out


def normpath(path):
    """The path without double slashes, '.' and '..' where they can be resolved."""
    path = os.fspath(path)
    slash, dot, dots = (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not root and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root on."""
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwd().encode() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path from the root on; there are no links to follow."""
    if strict:
        os.stat(filename)
    return abspath(filename)


def relpath(path, start=None):
    """The path as seen from a folder."""
    path = os.fspath(path)
    if not path:
        raise ValueError('no path specified')
    start_parts = [x for x in abspath(start or '.').split('/') if x]
    parts = [x for x in abspath(path).split('/') if x]
    i = 0
    while i < min(len(parts), len(start_parts)) and parts[i] == start_parts[i]:
        i += 1
    found = ['..'] * (len(start_parts) - i) + parts[i:]
    return '/'.join(found) if found else '.'
