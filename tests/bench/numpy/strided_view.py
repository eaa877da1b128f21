import numpy as np

a = np.arange(4_000_000.0).reshape(2000, 2000)


def bench():
    return a[::2, ::2] + 1.0
