import numpy as np

a = np.abs(np.arange(1_000_000.0) - 7e5)


def bench():
    return a.argmin()
