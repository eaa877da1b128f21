"""Whether a module is there."""

import sys

from . import _absolute

__all__ = ['find_spec', 'resolve_name']


def resolve_name(name, package):
    """A relative name as a whole name."""
    return _absolute(name, package)


class _Spec:
    def __init__(self, name, origin):
        self.name, self.origin = name, origin
        self.parent = name.rpartition('.')[0]

    def __repr__(self):
        return f'ModuleSpec(name={self.name!r}, origin={self.origin!r})'


def find_spec(name, package=None):
    """Something with the name and the file of a module, or None if there is no such module."""
    name = _absolute(name, package)
    module = sys.modules.get(name)
    if module is None:
        try:
            __import__(name)
        except ModuleNotFoundError as e:
            if e.name and (name == e.name or name.startswith(e.name + '.')):
                return None
            raise
        module = sys.modules.pop(name)
    return _Spec(name, getattr(module, '__file__', 'built-in'))
