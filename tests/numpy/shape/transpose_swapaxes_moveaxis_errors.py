import numpy as np
a = np.arange(24).reshape(2, 3, 4)
for f in (
    lambda: a.transpose(0, 1),
    lambda: a.transpose(0, 0, 1),
    lambda: a.transpose(0, 1, 3),
    lambda: a.swapaxes(0, 3),
    lambda: np.moveaxis(a, 0, 5),
    lambda: np.moveaxis(a, [0, 1], [0]),
    lambda: np.arange(3).mT,
    lambda: a.swapaxes(0),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
