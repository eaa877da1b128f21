import numpy as np
a = np.array([[1, 2], [3, 4]])
for f in (
    lambda: np.array([1], order="Z"),
    lambda: np.array([1], ndmin="a"),
    lambda: np.array([1], ndmin=65),
    lambda: np.array([1], copy="maybe"),
    lambda: np.array([1], foo=1),
    lambda: np.array([1], dtype="f4", object=2),
    lambda: np.array([1], subok=None, like=5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
