import numpy as np

a = np.arange(2_000_000.0)


def bench():
    return a.sum()
