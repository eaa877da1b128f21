"""Helpers beside numpy's own names: tricks with strides, square roots of negative numbers, versions."""
from . import array_utils, mixins, scimath, stride_tricks
from ._arrayterator import Arrayterator

emath = scimath
__all__ = ["Arrayterator", "NumpyVersion", "array_utils", "mixins", "npyio", "scimath", "stride_tricks"]


_PRIVATE = ("index_tricks", "function_base", "shape_base", "twodim_base", "arraysetops", "polynomial", "utils", "nanfunctions",
            "type_check", "ufunclike", "histograms", "arraypad")


def __getattr__(name):
    if name == "NumpyVersion":
        from ._version import NumpyVersion

        return NumpyVersion
    if name in ("npyio", "format", "recfunctions"):
        import importlib

        return importlib.import_module("numpy.lib." + name)
    if name in _PRIVATE:
        raise AttributeError(f"numpy.lib.{name} is now private. If you are using a public function, it should be available in the main "
                             "numpy namespace, otherwise check the NumPy 2.0 migration guide.")
    if name == "emath":
        raise AttributeError("numpy.lib.emath was an alias for emath module that was removed in NumPy 2.0. Replace usages of "
                             "numpy.lib.emath with numpy.emath.")
    if name == "arrayterator":
        raise AttributeError("numpy.lib.arrayterator submodule is now private. To access Arrayterator class use numpy.lib.Arrayterator.")
    raise AttributeError(f"module 'numpy.lib' has no attribute {name!r}")


def __dir__():
    return sorted(set(globals()) | set(__all__))
