import numpy as np
x, y = [5, 3, 1, 0, 2], [2, 3, 0, 1, 3]
for t in ("?", "i1", "u1", "i2", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"):
    a, b = np.array(x).astype(t), np.array(y).astype(t)
    try:
        with np.errstate(all="ignore"):
            r = np.right_shift(a, b)
        print(t, r.dtype, r)
    except TypeError as e:
        print(t, "TypeError:", e)
with np.errstate(all="ignore"):
    for p, q in ((np.int8(7), 2), (np.float32(1.5), 2), (True, False), (np.uint8(9), np.int8(4)), ([[1], [2]], [3, 4])):
        try:
            r = np.right_shift(p, q)
            print(repr(np.asarray(r).dtype), np.round(r, 4) if np.asarray(r).dtype.kind in "fc" else r)
        except TypeError as e:
            print("TypeError:", e)
