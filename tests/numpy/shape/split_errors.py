import numpy as np
a = np.arange(9)
m = np.arange(16).reshape(4, 4)
s = np.split(a, 3)
s[0][0] = 100
for f in (
    lambda: np.split(a, 4),
    lambda: np.vsplit(a, 3),
    lambda: np.split(a, 0),
    lambda: np.array_split(a, 0),
    lambda: np.dsplit(m, 2),
    lambda: np.split(a, 3, axis=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
