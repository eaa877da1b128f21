"""Lines of source files by number, kept once they are read."""

import os as _os

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}  # file name: (size, time of change, lines, path)


def clearcache():
    """Forget all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its newline; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forget files that have changed."""
    for name in [n for n in (list(cache) if filename is None else [filename]) if n in cache]:
        size, changed, _, path = cache[name]
        if changed is None:
            continue
        try:
            info = _os.stat(path)
        except OSError:
            cache.pop(name, None)
            continue
        if size != info.st_size or changed != info.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew; its lines."""
    cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    try:
        info = _os.stat(filename)
        with open(filename, encoding='utf-8') as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if not lines:
        lines = ['\n']
    elif not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = info.st_size, info.st_mtime, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Whether a loader of the module would give the lines: there are no such loaders."""
    return False
