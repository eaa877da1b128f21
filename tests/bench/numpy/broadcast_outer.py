import numpy as np

a = np.arange(1000.0)
b = np.arange(1000.0)


def bench():
    return a[:, None] - b
