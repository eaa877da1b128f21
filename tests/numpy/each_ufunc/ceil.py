import numpy as np
def show(r):
    return np.round(r, 2 if r.dtype.itemsize <= 4 and r.dtype.kind == "f" else 4) + 0 if r.dtype.kind in "fc" else r
x = [0, 1, 2, 4]
for t in ("?", "i1", "u1", "i2", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"):
    a = np.array(x).astype(t)
    try:
        with np.errstate(all="ignore"):
            r = np.ceil(a)
        print(t, r.dtype, show(r))
    except TypeError as e:
        print(t, "TypeError:", e)
with np.errstate(all="ignore"):
    for v in (-1.0, 0.5, -0.0, np.inf, -np.inf, np.nan):
        try:
            r = np.ceil(v)
            print(v, type(r).__name__, show(np.asarray(r)))
        except TypeError as e:
            print(v, "TypeError:", e)
