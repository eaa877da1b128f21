"""The module in which Generator is known to live."""
from numpy.random import Generator, default_rng
