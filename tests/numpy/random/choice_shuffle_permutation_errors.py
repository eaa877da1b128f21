import numpy as np
a = np.arange(8)
m = np.arange(6).reshape(3, 2)
l = [1, 2, 3, 4]
for f in (
    lambda: np.random.choice(0),
    lambda: np.random.choice([]),
    lambda: np.random.choice(3, 5, replace=False),
    lambda: np.random.choice(3, p=[0.5, 0.5]),
    lambda: np.random.choice(2, p=[0.5, 0.6]),
    lambda: np.random.choice([[1], [2]]),
    lambda: np.random.shuffle(5),
    lambda: np.random.choice(2, p=[-1, 2]),
    lambda: np.random.choice(2.5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
