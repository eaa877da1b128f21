import numpy as np
a = np.arange(1, 7).reshape(2, 3)
for f in (
    lambda: a.sum(axis=2),
    lambda: a.sum(axis=-3),
    lambda: a.sum(axis=(0, 0)),
    lambda: a.sum(axis="x"),
    lambda: a.sum(axis=1.0),
    lambda: np.sum(),
    lambda: a.sum(foo=1),
    lambda: a.mean(axis=5),
    lambda: np.sum(["a", "b"]),
    lambda: a.sum(axis=0, out=np.zeros(2)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
