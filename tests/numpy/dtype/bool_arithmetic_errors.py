import numpy as np
t, f = np.array([True, True, False]), np.array([True, False, False])
for e in (
    lambda: t - f,
    lambda: -t,
    lambda: +t,
    lambda: np.negative(t),
    lambda: np.subtract(t, 1),
    lambda: np.diff(t),
    lambda: np.sign(t),
    lambda: divmod(t, 2),
):
    try:
        print(e())
    except Exception as x:
        print(type(x).__name__ + ":", x)
