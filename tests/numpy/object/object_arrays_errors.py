import numpy as np
a = np.array([1, "x", None, [1, 2]], dtype=object)
b = np.array([1, 2, 3], dtype=object)
c = np.empty(2, dtype=object)
c[0] = [1, 2, 3]
c[1] = {"k": 1}
for f in (
    lambda: a + 1,
    lambda: a.sum(),
    lambda: np.sqrt(b),
    lambda: a.astype(int),
    lambda: np.sort(a),
    lambda: a.max(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
