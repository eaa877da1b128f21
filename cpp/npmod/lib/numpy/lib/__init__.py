"""Helpers beside numpy's own names: tricks with strides, square roots of negative numbers."""
from . import array_utils, mixins, scimath, stride_tricks
from ._arrayterator import Arrayterator

emath = scimath
__all__ = ["Arrayterator", "array_utils", "mixins", "scimath", "stride_tricks"]
