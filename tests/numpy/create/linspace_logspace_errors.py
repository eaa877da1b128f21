import numpy as np
for f in (
    lambda: np.linspace(0, 1, -1),
    lambda: np.linspace(0, 1, 2.5),
    lambda: np.linspace(0),
    lambda: np.geomspace(0, 1, 3),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
