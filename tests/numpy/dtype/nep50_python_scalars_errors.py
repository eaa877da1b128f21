import numpy as np
i1 = np.array([100], np.int8)
for f in (
    lambda: i1 + 1000,
    lambda: np.uint8(1) + 300,
    lambda: np.array([1], "u1") - (-1),
    lambda: np.uint8(1) + -1,
    lambda: np.array([1], np.int64) + 2**70,
    lambda: np.array(300, dtype=np.int8),
    lambda: np.int8(200),
    lambda: np.array([-1], dtype=np.uint8),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
