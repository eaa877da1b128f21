import numpy as np
a = np.zeros((1, 3, 1, 2))
for f in (
    lambda: a.squeeze(1),
    lambda: a.squeeze(4),
    lambda: np.expand_dims([1], 3),
    lambda: np.expand_dims(np.zeros(2), (0, 0)),
    lambda: a.squeeze(axis=(0, 0)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
