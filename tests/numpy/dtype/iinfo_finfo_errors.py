import numpy as np
for f in (
    lambda: np.iinfo(float),
    lambda: np.finfo(int),
    lambda: np.iinfo("a"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
