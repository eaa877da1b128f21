import numpy as np
a = np.arange(12).reshape(3, 4)[::-1]
for f in (
    lambda: np.unravel_index(42, (7, 6)),
    lambda: np.unravel_index(-1, (7, 6)),
    lambda: np.ravel_multi_index((7, 0), (7, 6)),
    lambda: np.unravel_index([1.5], (3,)),
    lambda: np.ravel_multi_index((0,), (2, 3)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
