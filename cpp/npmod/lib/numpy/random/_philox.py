"""The module in which Philox is known to live."""
from numpy.random import Philox
