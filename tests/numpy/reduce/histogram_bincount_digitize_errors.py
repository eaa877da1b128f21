import numpy as np
h, e = np.histogram([1, 2, 1, 3, 4, 5, 5], bins=4)
for f in (
    lambda: np.bincount([-1]),
    lambda: np.bincount([1.5]),
    lambda: np.bincount([[1]]),
    lambda: np.histogram([1], bins=0),
    lambda: np.digitize([1], [3, 1, 2]),
    lambda: np.histogram([1], bins=[3, 1]),
    lambda: np.bincount([1], weights=[1, 2]),
):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
