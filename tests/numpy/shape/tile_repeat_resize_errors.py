import numpy as np
a = np.array([1, 2, 3])
b = np.array([1, 2, 3])
for f in (
    lambda: np.repeat(a, [1, 2]),
    lambda: np.repeat(a, -1),
    lambda: a[:2].resize(5),
    lambda: np.repeat(a, 2, axis=1),
    lambda: np.tile(a, -1),
    lambda: np.repeat(a, 1.5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).splitlines()[0])
