"""Helpers beside numpy's own names: tricks with strides, square roots of negative numbers, versions."""
from . import array_utils, mixins, scimath, stride_tricks
from ._arrayterator import Arrayterator

emath = scimath
__all__ = ["Arrayterator", "NumpyVersion", "array_utils", "mixins", "npyio", "scimath", "stride_tricks"]


def __getattr__(name):
    if name == "NumpyVersion":
        from ._version import NumpyVersion

        return NumpyVersion
    if name in ("npyio", "format", "recfunctions"):
        import importlib

        return importlib.import_module("numpy.lib." + name)
    raise AttributeError(f"module 'numpy.lib' has no attribute {name!r}")


def __dir__():
    return sorted(set(globals()) | set(__all__))
