import numpy as np
a = np.array([2, 3, -2])
for f in (
    lambda: a ** -1,
    lambda: np.power(2, -1),
    lambda: np.array([2]) ** np.array([-1]),
    lambda: pow(np.array([2]), 3, 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
