import numpy as np
for f in (
    lambda: np.random.normal(0, -1),
    lambda: np.random.uniform(0, np.inf),
    lambda: np.random.poisson(-1),
    lambda: np.random.binomial(10, 2),
    lambda: np.random.exponential(-1),
    lambda: np.random.normal("a"),
    lambda: np.random.normal([1, 2], [1, 2, 3]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
