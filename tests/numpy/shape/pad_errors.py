import numpy as np
a = np.array([1, 2, 3])
for f in (
    lambda: np.pad(a, -1),
    lambda: np.pad(a, 1, mode="zz"),
    lambda: np.pad(a, (1, 2, 3)),
    lambda: np.pad(a, 1, mode="edge", constant_values=1),
    lambda: np.pad(a, 1.5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
