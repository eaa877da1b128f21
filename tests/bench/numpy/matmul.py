import numpy as np

a = np.arange(90_000.0).reshape(300, 300)
b = a.T.copy()


def bench():
    return a @ b
