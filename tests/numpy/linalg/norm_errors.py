import numpy as np
v, m = np.array([3.0, -4.0]), np.array([[1.0, 2], [3, 4]])
n = np.linalg.norm
for f in (
    lambda: n(v, "fro"),
    lambda: n(m, 5),
    lambda: n(np.zeros((2, 2, 2)), 2),
    lambda: n(v, axis=2),
    lambda: n("x"),
    lambda: n(m, "zz"),
    lambda: n(m, axis=(0, 0)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
