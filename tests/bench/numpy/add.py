import numpy as np

a = np.arange(1_000_000.0)
b = a[::-1].copy()


def bench():
    return a + b
