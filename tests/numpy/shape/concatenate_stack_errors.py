import numpy as np
a, b = np.array([[1, 2], [3, 4]]), np.array([[5, 6]])
for f in (
    lambda: np.concatenate([a, [1, 2]]),
    lambda: np.concatenate([a, [[1, 2, 3]]]),
    lambda: np.concatenate([]),
    lambda: np.concatenate([1, 2]),
    lambda: np.stack([[1], [1, 2]]),
    lambda: np.stack([]),
    lambda: np.concatenate([a, b], axis=2),
    lambda: np.vstack([[1, 2], [3]]),
    lambda: np.concatenate(5),
    lambda: np.hstack([a, b]),
    lambda: np.append(a, [1], axis=0),
    lambda: np.delete([1, 2], 5),
    lambda: np.insert([1, 2], 5, 0),
    lambda: np.concatenate([a, b], axis=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
