import numpy as np

a = np.arange(1_000_000.0)
m = (a % 3) == 0


def bench():
    return a[m]
