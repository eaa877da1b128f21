import numpy as np
a = np.arange(12)
m = a.reshape(3, 4)
m.ravel()[0] = 99
m.flatten()[1] = 77
for f in (
    lambda: a.reshape(5, 3),
    lambda: a.reshape(-1, 5),
    lambda: a.reshape(-1, -1),
    lambda: a.reshape(3, -4),
    lambda: a.reshape("x"),
    lambda: a.reshape(3.0, 4),
    lambda: a.reshape(),
    lambda: np.zeros(0).reshape(-1, 0),
    lambda: a.reshape(3, 4, order="Z"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
