"""A scalar takes the indices that an array of no dimensions takes."""
import numpy as np

for s in (np.float64(1.5), np.True_):
    for i in (None, ..., (), True, np.True_, False, 0, slice(None), (None, None), (..., None), (True, False), np.array(True),
              [True], (0,), (..., 0), [0]):
        try:
            print(repr(s), i, repr(s[i]))
        except IndexError as e:
            print(repr(s), i, e)
