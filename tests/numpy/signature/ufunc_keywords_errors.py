import numpy as np
a, b = np.array([1.0, 4.0, 9.0]), np.array([2.0, 0.0, 3.0])
o = np.zeros(3)
for f in (
    lambda: np.add(a, b, casting="no", dtype="f4"),
    lambda: np.add(a, b, where=[1, 2]),
    lambda: np.add(a, b, order="Z"),
    lambda: np.add(a, b, signature="zz"),
    lambda: np.add(a, b, sig="dd->d", dtype=float),
    lambda: np.add(a, b, out=(o, o)),
    lambda: np.add(a, b, subok=3),
    lambda: np.add(a, b, keepdims=True),
    lambda: np.add.reduce(a, where=[True]),
    lambda: np.modf(a, out=o),
    lambda: np.add.reduce(a, out=(o, o)),
    lambda: np.sin(a, axis=0),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
