import numpy as np
a = np.array([[3, 9, 2], [8, 1, 7]])
for f in (
    lambda: np.array([]).max(),
    lambda: np.array([]).argmax(),
    lambda: np.zeros((0, 3)).min(axis=0),
    lambda: np.zeros((0, 3)).max(axis=1),
    lambda: a.argmax(axis=2),
    lambda: np.nanargmax([np.nan]),
    lambda: a.max(where=a > 5),
    lambda: np.argmin([]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
