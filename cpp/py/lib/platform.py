"""What machine and what Python a program runs on."""

import os
import sys
from collections import namedtuple


class uname_result(namedtuple('uname_result_base', 'system node release version machine')):
    """What uname() gives."""

    @property
    def processor(self):
        return ''

    def __repr__(self):
        return (f'uname_result(system={self[0]!r}, node={self[1]!r}, release={self[2]!r}, version={self[3]!r}, '
                f'machine={self[4]!r})')


def uname():
    return uname_result(*os.uname())


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable=sys.executable, bits='', linkage=''):
    """('64bit', ...) or ('32bit', ...), by the size of indices."""
    return bits or ('64bit' if sys.maxsize > 2 ** 32 else '32bit'), linkage


def platform(aliased=False, terse=False):
    """System, release and machine in a word."""
    u = uname()
    return f'{u.system}-{u.release}' if terse else f'{u.system}-{u.release}-{u.machine}'


def python_implementation():
    return {'cpython': 'CPython'}.get(sys.implementation.name, sys.implementation.name)


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    """Number and date of the build."""
    return ('main', '')


def python_compiler():
    return sys.version.rpartition('[')[2].rstrip(']') if '[' in sys.version else ''
