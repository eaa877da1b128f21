"""The module in which SFC64 is known to live."""
from numpy.random import SFC64
