import numpy as np

a = np.linspace(-5, 5, 300_000)


def bench():
    return np.exp(a)
