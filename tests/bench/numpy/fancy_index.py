import numpy as np

a = np.arange(1_000_000.0)
i = np.random.RandomState(3).randint(0, 1_000_000, 300_000)


def bench():
    return a[i]
