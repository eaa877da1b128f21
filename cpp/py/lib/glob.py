"""Paths that match a pattern as in a shell; `**` stands for any number of folders where `recursive` is true."""

import fnmatch as _fnmatch
import os as _os
import re as _re

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator over the paths that match."""
    if dir_fd is not None:
        raise NotImplementedError('dir_fd unavailable on this platform')
    root = '' if root_dir is None else _os.fspath(root_dir)
    for path in _walk(root, pathname, recursive, include_hidden, False):
        if path:
            yield path


def has_magic(s):
    return _re.search('[*?[]', s) is not None


def _hidden(name):
    return name[0] == '.'


def _names(folder, only_folders):
    try:
        names = _os.listdir(folder or '.')
    except OSError:
        return []
    return [n for n in names if not only_folders or _os.path.isdir(_os.path.join(folder, n))]


def _below(folder, only_folders, include_hidden):
    for name in _names(folder, only_folders):
        if include_hidden or not _hidden(name):
            yield name
            for deeper in _below(_os.path.join(folder, name), only_folders, include_hidden):
                yield _os.path.join(name, deeper)


def _walk(root, pathname, recursive, include_hidden, only_folders):
    head, tail = _os.path.split(pathname)
    if not has_magic(pathname):
        if tail:
            if _os.path.lexists(_os.path.join(root, pathname)):
                yield pathname
        elif _os.path.isdir(_os.path.join(root, head)):
            yield pathname
        return
    if not head:
        yield from _in_folder(root, tail, recursive, include_hidden, only_folders)
        return
    heads = _walk(root, head, recursive, include_hidden, True) if head != pathname and has_magic(head) else [head]
    for folder in heads:
        there = _os.path.join(root, folder)
        if has_magic(tail):
            found = _in_folder(there, tail, recursive, include_hidden, only_folders)
        elif not tail:
            found = [''] if _os.path.isdir(there) else []
        else:
            found = [tail] if _os.path.lexists(_os.path.join(there, tail)) else []
        for name in found:
            yield _os.path.join(folder, name)


def _in_folder(folder, pattern, recursive, include_hidden, only_folders):
    if recursive and pattern == '**':
        if not folder or _os.path.isdir(folder):
            yield ''
        yield from _below(folder, only_folders, include_hidden)
        return
    names = _names(folder, only_folders)
    if not (include_hidden or _hidden(pattern)):
        names = [n for n in names if not _hidden(n)]
    yield from _fnmatch.filter(names, pattern)


def escape(pathname):
    """The pattern that only this path matches."""
    return _re.sub('([*?[])', r'[\1]', pathname)
