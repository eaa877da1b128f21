import numpy as np

a = np.arange(1_000_000.0)


def bench():
    return a * 2.5 + 1.0
