import numpy as np

a = np.arange(500_000.0)


def bench():
    return np.concatenate([a, a, a])
