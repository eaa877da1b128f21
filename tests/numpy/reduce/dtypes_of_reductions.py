import numpy as np
for t in ("?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"):
    a = np.array([1, 1, 0], t)
    print(t, a.sum().dtype, a.prod().dtype, a.mean().dtype, a.max().dtype, a.any().dtype, a.cumsum().dtype, a.argmax().dtype, a.std().dtype, np.median(a).dtype if t != "?" else "", np.ptp(a).dtype if t != "?" else "", a.dot(a).dtype, np.abs(a).dtype, np.round(a).dtype)
