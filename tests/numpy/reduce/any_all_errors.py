import numpy as np
a = np.array([[True, False], [True, True]])
for f in (
    lambda: bool(np.array([])),
    lambda: bool(np.array([1, 2])),
    lambda: if_true(a),
    lambda: a.any(axis=2),
    lambda: not a,
    lambda: 1 < np.array([1, 2]) < 3,
):
    def if_true(x):
        return 1 if x else 2
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
