import numpy as np, io, struct
dt = np.dtype([("t", "<u8"), ("n", "<u4"), ("g", "u1"), ("s", "<i2", (3,))])
a = np.array([(1, 2, 3, [4, 5, 6]), (10, 20, 30, [-1, -2, -3])], dtype=dt)
raw = a.tobytes()
b = np.frombuffer(raw, dtype=dt)
for f in (
    lambda: np.fromfile("missing.bin"),
    lambda: np.frombuffer(raw[:5], dtype=dt),
    lambda: np.ndarray((5,), dtype="u1", buffer=b"ab"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
