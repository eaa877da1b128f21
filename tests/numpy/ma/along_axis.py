# What functions along an axis, and the median, make of masked arrays.
import warnings
import numpy as np
import numpy.ma as ma

x = ma.array([[1., 2, 3], [4, 5, 6]], mask=[[0, 0, 1], [0, 1, 0]])
print(repr(ma.apply_along_axis(np.sum, 0, x)))
print(repr(ma.apply_along_axis(lambda v: v.sum(), 1, x)))
print(repr(ma.apply_along_axis(lambda v: v * 2, 1, x)))
print(repr(ma.apply_along_axis(lambda v: v[2], 1, x)))
for a in (ma.array([1, 2, 9, 4], mask=[0, 0, 1, 0]), ma.array([1., 2, 9], mask=[0, 0, 1]), x):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        print(repr(np.median(a)), [str(m.message) for m in w])
