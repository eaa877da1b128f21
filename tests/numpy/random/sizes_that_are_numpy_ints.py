# size= may be any integer, numpy's scalars and 0-d arrays too.
import numpy as np

for n in (np.int64(3), np.int32(3), np.uint8(3), np.array(3), 3, True, (3,), [3], np.array([3]), (np.int64(1), 3), 2.5, "a", None):
    for draw in (lambda: np.random.RandomState(0).randint(0, 5, size=n), lambda: np.random.default_rng(0).integers(0, 5, size=n),
                 lambda: np.random.RandomState(0).normal(size=n).shape if n is not None else None):
        try:
            print(draw())
        except TypeError:
            print("TypeError")
