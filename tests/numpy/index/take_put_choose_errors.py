import numpy as np
a = np.array([10, 20, 30, 40])
b = a.copy()
m = np.array([[3, 1, 2], [9, 7, 8]])
i = np.argsort(m, axis=1)
for f in (
    lambda: np.take(a, [9]),
    lambda: np.take(a, [0], axis=1),
    lambda: b.put([9], 1),
    lambda: np.choose([5], [1, 2]),
    lambda: np.take(a, 1.5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
