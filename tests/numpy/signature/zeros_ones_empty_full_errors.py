import numpy as np
x = np.arange(6, dtype=np.int16).reshape(2, 3)
for g in (
    lambda: np.zeros(2, device="gpu"),
    lambda: np.zeros((2, -1)),
    lambda: np.ones("ab"),
    lambda: np.zeros(2.0),
    lambda: np.zeros((1, 2.5)),
    lambda: np.full((2, 2), [1, 2, 3]),
    lambda: np.zeros(2, order="X"),
    lambda: np.zeros(10**18),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ":", e)
