import numpy as np
a, b = np.array([1, 2, 3]), np.array([3, 2, 1])
t, f = np.array([True, True, False]), np.array([True, False, False])
for fn in (
    lambda: a < "x",
    lambda: a == np.zeros(2),
    lambda: a < np.zeros(2),
    lambda: t - f,
    lambda: -t,
    lambda: ~np.array([1.5]),
    lambda: a & 1.5,
    lambda: np.isnan("x"),
    lambda: np.array([1 + 1j]) // 1,
):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__ + ":", e)
