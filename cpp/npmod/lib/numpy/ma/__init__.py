"""numpy.ma: arrays of which some elements are masked."""
from . import core, extras
from .core import *
from .core import _convert2ma, _frommethod
from .extras import *

__all__ = ["core", "extras"] + core.__all__ + extras.__all__
