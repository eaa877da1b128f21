import numpy as np
for f in (
    lambda: np.random.randint(0),
    lambda: np.random.randint(5, 5),
    lambda: np.random.randint(10, 5),
    lambda: np.random.randint(0, 300, dtype=np.uint8),
    lambda: np.random.randint(0, 5, size=-1),
    lambda: np.random.randint(),
    lambda: np.random.randint(0, 5, dtype=float),
    lambda: np.random.randint("a"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
