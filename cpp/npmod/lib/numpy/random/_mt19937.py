"""The module in which MT19937 is known to live."""
from numpy.random import MT19937
