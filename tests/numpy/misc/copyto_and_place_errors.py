import numpy as np
a = np.arange(6).reshape(2, 3)
for f in (
    lambda: np.copyto(a, 1.5),
    lambda: np.copyto(a, [1, 2]),
    lambda: np.copyto([1], [2]),
    lambda: np.place(a, a > 99, []),
    lambda: np.place(a, a < 99, []),
    lambda: np.copyto(np.broadcast_to(1, (2,)), 2),
    lambda: np.putmask(a, [True], 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
