import numpy as np
b = np.frombuffer(b"abcd", dtype="S1")
for f in (
    lambda: np.frombuffer(b"abc", dtype="i2"),
    lambda: np.frombuffer(b""),
    lambda: np.frombuffer(b"ab", "u1", offset=5),
    lambda: np.fromiter([1, 2], int, count=5),
    lambda: np.fromiter(["x"], int),
    lambda: np.frombuffer("abc"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
