import numpy as np
a = np.arange(6.0).reshape(2, 3)
o = np.zeros(3)
for f in (
    lambda: np.sum(a, axis=2),
    lambda: np.sum(a, out=np.zeros(2), axis=0),
    lambda: np.mean(a, axis="x"),
    lambda: np.std(a, ddof="x"),
    lambda: np.sum(a, dtype="zz"),
    lambda: np.sum(a, bad=1),
    lambda: a.sum(out=5),
    lambda: np.std(a, ddof=1, correction=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
