import numpy as np
a = np.arange(6).reshape(2, 3)
a.flat[0] = 100
a.flat[[1, 2]] = [7, 8]
a.flat = 5
it = a.flat
x, y = np.array([1, 2])
(p, q), r = np.array([[1, 2], [3, 4]])
for f in (
    lambda: list(np.array(5)),
    lambda: a.flat[9],
    lambda: iter(np.float64(1)),
    lambda: next(np.arange(3)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
