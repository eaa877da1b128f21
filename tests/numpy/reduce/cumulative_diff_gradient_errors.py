import numpy as np
a = np.array([1, 4, 9, 16])
for f in (
    lambda: np.diff(5),
    lambda: np.diff(a, n=-1),
    lambda: np.gradient([1]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
