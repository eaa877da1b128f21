"""The module in which RandomState is known to live."""
from numpy.random import RandomState, _rand

__all__ = ["RandomState"]
