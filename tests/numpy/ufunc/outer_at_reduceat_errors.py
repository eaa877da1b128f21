import numpy as np
a = np.zeros(4, int)
m = np.zeros((2, 2))
for f in (
    lambda: np.add.at(a, [9], 1),
    lambda: np.add.reduceat([1, 2], [5]),
    lambda: np.sin.outer([1], [2]),
    lambda: np.add.outer([1]),
    lambda: np.add.reduceat([1, 2], [-1]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
