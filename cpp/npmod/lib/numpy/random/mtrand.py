"""The module in which RandomState is known to live."""
from numpy import random as _random
from numpy.random import RandomState, _rand

__all__ = ["RandomState"]


def __getattr__(name):
    if not name.startswith("_") and hasattr(RandomState, name) or name in ("ranf", "sample", "get_bit_generator", "set_bit_generator"):
        return getattr(_random, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
