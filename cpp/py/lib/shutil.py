"""Copying, moving and removing of files and folders."""

import fnmatch
import os
import stat
from collections import namedtuple

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SpecialFileError', 'ignore_patterns', 'which', 'get_terminal_size', 'SameFileError', 'disk_usage']

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """Not a file that can be copied, such as a named pipe."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one file object to another."""
    while piece := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(piece)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what is in a file; dst is the new file's whole name."""
    if os.path.exists(dst) and os.path.realpath(src) == os.path.realpath(dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if not os.path.exists(dst):
                raise FileNotFoundError(f'Directory does not exist: {dst}') from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions, where the disk keeps such."""
    if hasattr(os, 'chmod'):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy times, and permissions where the disk keeps such."""
    st = os.stat(src)
    os.utime(dst, (st.st_atime, st.st_mtime))
    copymode(src, dst)


def _into(src, dst):
    if os.path.isdir(dst):
        return os.path.join(dst, os.path.basename(src))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions; dst may be a folder. The new file's name."""
    dst = _into(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """As copy(), with the times too."""
    dst = _into(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree's `ignore` that leaves out names like the patterns."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder with all in it; dst."""
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else set()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((source, target, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        errors.append((src, dst, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder with all in it."""
    def failed(function, name, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, name, error)
        elif onerror is not None:
            onerror(function, name, (type(error), error, error.__traceback__))
        else:
            raise error

    try:
        if os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
        names = os.listdir(path)
    except OSError as e:
        return failed(os.listdir if not isinstance(e, FileNotFoundError) else os.lstat, path, e)
    for name in names:
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            rmtree(full, ignore_errors, onerror, onexc=onexc)
        else:
            try:
                os.unlink(full)
            except OSError as e:
                failed(os.unlink, full, e)
    try:
        os.rmdir(path)
    except OSError as e:
        failed(os.rmdir, path, e)


def move(src, dst, copy_function=copy2):
    """Move a file or folder; into dst, if that is a folder. The new name."""
    real_dst = dst
    if os.path.isdir(dst):
        if os.path.realpath(src) == os.path.realpath(dst):
            os.rename(src, dst)
            return real_dst
        real_dst = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real_dst):
            raise Error(f"Destination path '{real_dst}' already exists")
        if os.path.isdir(src) and (os.path.abspath(dst) + os.sep).startswith(os.path.abspath(src) + os.sep):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.isdir(src):
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


_ntuple_diskusage = namedtuple('usage', 'total used free')


def disk_usage(path):
    """How much the files below the path take; the disk grows as it needs to."""
    used = sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)
    total = 1 << 30
    return _ntuple_diskusage(total, used, max(0, total - used))


def get_terminal_size(fallback=(80, 24)):
    """The terminal's columns and lines: of COLUMNS and LINES, or the fallback."""
    def of(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0
    return os.terminal_size((of('COLUMNS') or fallback[0], of('LINES') or fallback[1]))


def which(cmd, mode=1, path=None):
    """Where a program lies in the search path, or None."""
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) else None
    path = os.environ.get('PATH', '') if path is None else os.fspath(path)
    for folder in filter(None, path.split(os.pathsep)):
        name = os.path.join(folder, cmd)
        if os.path.isfile(name):
            return name
    return None
