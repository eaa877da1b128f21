import numpy as np

a = np.arange(1_000_000.0)


def bench():
    return np.sqrt(a)
