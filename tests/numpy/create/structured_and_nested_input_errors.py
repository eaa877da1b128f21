import numpy as np
dt = [("a", "i4"), ("b", "f8")]
for f in (
    lambda: np.array([(1, 2, 3)], dt),
    lambda: np.array([[1, 2], [3, 4]], dt),
    lambda: np.array([(1, "x")], dt),
    lambda: np.array([("a",)], [("x", int)]),
    lambda: np.array([([1, 2],)], [("v", int, 3)]),
    lambda: np.fromiter([1, 2], dt),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
