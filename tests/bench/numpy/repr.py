import numpy as np

a = np.arange(900.0).reshape(30, 30) / 7


def bench():
    return len(repr(a))
