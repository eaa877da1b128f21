import numpy as np

a = np.arange(1_000_000)


def bench():
    return a * 3 % 1000
