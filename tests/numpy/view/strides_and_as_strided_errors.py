import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
x = np.arange(20, dtype=np.int32).reshape(4, 5)
y = as_strided(x, (3, 2, 5), (20, 20, 4))
y[0, 1, 0] = 99
for f in (
    lambda: sliding_window_view(np.arange(3), 5),
    lambda: sliding_window_view(x, 2),
    lambda: sliding_window_view(x, -1, axis=0),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
