import numpy as np
a = np.arange(6)
m = np.arange(12).reshape(3, 4)
m[m > 5] = 0
m[m == 0] = np.arange(7)
for f in (
    lambda: a[np.array([True, False])],
    lambda: m[np.ones((2, 4), bool)],
    lambda: m.__setitem__(m > 3, [1, 2]),
    lambda: m[np.ones((3, 4, 1), bool)],
    lambda: a[[True, False]],
    lambda: bool(a > 2),
    lambda: a[a > 2 and a < 4],
    lambda: m[:, np.ones(3, bool)],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
