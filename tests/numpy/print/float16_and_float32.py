import numpy as np
for t in (np.float16, np.float32):
    for v in ([0.1], [1 / 3, 2 / 3], [1e-3, 1e3], [65504, 1], [1e-7, 1], [3.14159265], [100.5, 0.25], [1e4, 1e-4]):
        with np.errstate(over="ignore"):
            a = np.array(v, t)
        print(a, repr(a), [repr(x) for x in a], a.tolist())
print(np.float32(16777217), np.float32(1e10), np.float16(2049), repr(np.float32(1e-10)))
print(np.float32(0.1) + np.float32(0.2), np.float32(0.1) == 0.1)
print(np.float64(np.float32(0.1)), float(np.float16(0.1)))
print(np.array([0.1], "f4").astype("f8"))
