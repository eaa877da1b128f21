import numpy as np
a = np.array([[1, 2], [3, 4]], dtype=np.int16)
for f in (
    lambda: np.zeros(-1),
    lambda: np.zeros((2, -3)),
    lambda: np.zeros("a"),
    lambda: np.zeros(1.5),
    lambda: np.ones(),
    lambda: np.zeros(2, 3, 4, 5),
    lambda: np.full(2),
    lambda: np.full(2, [1, 2, 3]),
    lambda: np.zeros((2,) * 65),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
