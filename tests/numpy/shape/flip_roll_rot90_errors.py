import numpy as np
a = np.arange(6).reshape(2, 3)
for f in (
    lambda: np.fliplr([1, 2]),
    lambda: np.flip(a, 2),
    lambda: np.rot90([1, 2]),
    lambda: np.flipud(5),
    lambda: np.roll(a, 1, axis=3),
    lambda: np.rot90(a, axes=(0, 0)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
