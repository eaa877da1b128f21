import numpy as np
a = np.array([[3, 1, 2], [9, 7, 8]])
b = np.array([5, 2, 8])
m = np.array([[2, 1], [4, 3]])
for f in (
    lambda: np.sort(a, axis=2),
    lambda: a.sort(kind="zz"),
    lambda: np.sort(5),
    lambda: np.argsort(5),
    lambda: b.sort(order="x"),
    lambda: np.sort(a, 0, "quicksort", None, stable=True),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
