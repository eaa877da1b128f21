import numpy as np
for f in (
    lambda: np.arange(),
    lambda: np.arange(0, 5, 0),
    lambda: np.arange("a"),
    lambda: np.arange(0, np.inf),
    lambda: np.arange(0, np.nan),
    lambda: np.arange(1, 2, 3, 4, 5),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
