"""The private home of numpy's parts, for programs that import from it: each module hands out names that live elsewhere."""
import sys

import numpy

_PARTS = frozenset((
    "_exceptions", "_internal", "_methods", "_multiarray_umath", "_ufunc_config", "arrayprint", "defchararray", "einsumfunc",
    "fromnumeric", "function_base", "getlimits", "multiarray", "numeric", "numerictypes", "overrides", "records",
    "shape_base", "strings", "umath",
))


def _forward(module, *homes):
    """A __getattr__ for a module whose names are found in the modules of these names."""

    def __getattr__(name):
        if not name.startswith("__"):
            for home in homes:
                if home not in sys.modules:
                    __import__(home)
                try:
                    return getattr(sys.modules[home], name)
                except AttributeError:
                    pass
        raise AttributeError("module {!r} has no attribute {!r}".format(module, name))

    return __getattr__


def __getattr__(name):
    if name == "sctypes":
        from numpy._core.numerictypes import sctypes

        return sctypes
    if name in _PARTS:
        __import__("numpy._core." + name)
        return sys.modules["numpy._core." + name]
    if not name.startswith("__"):
        try:
            return getattr(numpy, name)
        except AttributeError:
            pass
    raise AttributeError("Module 'numpy._core' has no attribute {!r}".format(name))


def _ufunc_reconstruct(module, name):
    """The ufunc of that name in a module."""
    return getattr(__import__(module, fromlist=[name]), name)
