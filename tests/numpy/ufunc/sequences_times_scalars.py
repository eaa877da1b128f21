# A sequence repeats by a numpy integer; another scalar is no count. Comparing what can't be compared in 0 dimensions is a bool.
import warnings

import numpy as np

warnings.simplefilter("ignore", DeprecationWarning)
for number in (np.float64(2), np.int64(2), np.bool(True), np.float32(2), np.uint8(2), np.complex64(2), np.array([2])):
    for sequence in ([1], (1,), [1, 2], "a", b"a"):
        for product in (lambda: sequence * number, lambda: number * sequence):
            try:
                print(type(number).__name__, repr(product()))
            except TypeError as e:
                print(type(number).__name__, str(e)[:60])
print(repr(np.array(0) == "a"), repr(np.array(0) != "a"), repr(np.int64(0) == "a"), repr(np.array([0]) == "a"))
