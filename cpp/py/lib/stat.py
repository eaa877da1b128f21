"""What the numbers of os.stat mean."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_ENFMT = S_ISGID
S_IREAD = S_IRUSR = 0o400
S_IWRITE = S_IWUSR = 0o200
S_IEXEC = S_IXUSR = 0o100
S_IRWXU, S_IRWXG, S_IRWXO = 0o700, 0o070, 0o007
S_IRGRP, S_IWGRP, S_IXGRP = 0o040, 0o020, 0o010
S_IROTH, S_IWOTH, S_IXOTH = 0o004, 0o002, 0o001


def S_IMODE(mode, /):
    """The permissions of a mode."""
    return mode & 0o7777


def S_IFMT(mode, /):
    """The kind of file of a mode."""
    return mode & 0o170000


def _test(name, kind):
    def test(mode, /):
        return S_IFMT(mode) == kind
    test.__name__ = test.__qualname__ = name
    test.__doc__ = f'Whether the mode is of the kind that {name} names.'
    return test


S_ISDIR = _test('S_ISDIR', S_IFDIR)
S_ISCHR = _test('S_ISCHR', S_IFCHR)
S_ISBLK = _test('S_ISBLK', S_IFBLK)
S_ISREG = _test('S_ISREG', S_IFREG)
S_ISFIFO = _test('S_ISFIFO', S_IFIFO)
S_ISLNK = _test('S_ISLNK', S_IFLNK)
S_ISSOCK = _test('S_ISSOCK', S_IFSOCK)


def S_ISDOOR(mode, /):
    """False: there are none here."""
    return False


S_ISPORT = S_ISWHT = S_ISDOOR


def filemode(mode, /):
    """The mode as `ls -l` shows it: '-rwxr-xr-x'."""
    out = {S_IFLNK: 'l', S_IFSOCK: 's', S_IFREG: '-', S_IFBLK: 'b', S_IFDIR: 'd', S_IFCHR: 'c',
           S_IFIFO: 'p'}.get(S_IFMT(mode), '?')
    for shift, special, letter in (6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't'):
        bits = mode >> shift & 7
        out += ('r' if bits & 4 else '-') + ('w' if bits & 2 else '-')
        if mode & special:
            out += letter if bits & 1 else letter.upper()
        else:
            out += 'x' if bits & 1 else '-'
    return out
