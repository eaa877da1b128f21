import numpy as np
a = np.array([1.7, -1.7, 300.2, 0.0])
b = np.arange(3)
for f in (
    lambda: a.astype(int, casting="safe"),
    lambda: a.astype("i4", casting="same_kind"),
    lambda: np.array(["x"]).astype(int),
    lambda: np.array(["x"]).astype(float),
    lambda: a.astype("q9"),
    lambda: a.astype(),
    lambda: np.array(["1.5"]).astype(int),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
