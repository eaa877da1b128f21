"""Asking for a password, and who is asked."""

import os
import sys

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """A line of input; what is typed can be seen here."""
    import warnings
    warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print('Warning: Password input may be echoed.', file=stream)
    print(prompt, end='', file=stream, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """The user's name: of LOGNAME, USER, LNAME or USERNAME, else the system's."""
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        if user := os.environ.get(name):
            return user
    return os.getlogin()
