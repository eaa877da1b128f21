import numpy as np
a = np.arange(10) * 10
m = np.arange(12).reshape(3, 4)
for f in (
    lambda: a[[10]],
    lambda: a[[-11]],
    lambda: m[[0, 3]],
    lambda: m[:, [4]],
    lambda: m[[0, 1], [0, 1, 2]],
    lambda: a[[1.5]],
    lambda: a[["a"]],
    lambda: m[[0], [0], [0]],
    lambda: a[np.array([1.0])],
    lambda: m[[[0, 1]], [[0], [1], [2]], [[1]]],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
