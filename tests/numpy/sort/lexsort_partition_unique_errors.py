import numpy as np
p = np.partition([7, 1, 5, 3], 2)
u, c = np.unique(list("mississippi"), return_counts=True)
for f in (
    lambda: np.partition([1, 2], 5),
    lambda: np.lexsort(5),
    lambda: np.lexsort([[1, 2], [1]]),
    lambda: np.unique([1], axis=3),
    lambda: np.lexsort([]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
