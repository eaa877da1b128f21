import numpy as np

a = np.arange(10.0)
b = a + 1


def bench():
    return [a + b for _ in range(2000)][-1]
