"""The module in which PCG64 is known to live."""
from numpy.random import PCG64, PCG64DXSM
