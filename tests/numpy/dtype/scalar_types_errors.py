import numpy as np
x = np.float64(2.75)
for f in (
    lambda: np.int64("x"),
    lambda: [1][np.float64(0)],
    lambda: np.float64([1, 2]),
    lambda: np.float64(1)[0],
    lambda: np.int64(2) ** -1,
    lambda: np.float64(1).foo,
    lambda: np.int8([1]).x,
    lambda: np.float64(1) & 1,
    lambda: len(np.int64(3)),
    lambda: np.bool_(True) - np.bool_(False),
    lambda: -np.bool_(True),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
