import numpy as np
a = np.arange(8)
out = np.empty(8)
for f in (
    lambda: np.clip(a),
    lambda: np.clip(np.array([1], np.uint8), -1, 5),
    lambda: np.clip(a, 1, 2, 3, 4, 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
