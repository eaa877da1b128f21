import numpy as np
a = np.array([[1, 2, 3, 4], [10, 20, 30, 40]])
for f in (
    lambda: np.percentile([1], 150),
    lambda: np.quantile([1], 2),
    lambda: np.average([1, 2], weights=[0, 0]),
    lambda: np.average([1, 2], weights=[1]),
    lambda: np.percentile([1, 2], 50, method="x"),
    lambda: np.median(a, axis=3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
