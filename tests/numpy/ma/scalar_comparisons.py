"""A scalar compared with a masked array asks the masked array first."""
import numpy as np
from numpy.ma import array
a = array([0, 1], dtype=float, mask=[0, 1], fill_value=None)
b = array([0, 1], dtype=float, mask=[1, 0], fill_value=None)
for t in (a[0] != b, b != a[0], a[0] == b, a[1] == b, a[1] < b):
    print(repr(t))
