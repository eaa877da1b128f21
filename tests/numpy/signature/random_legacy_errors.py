import numpy as np
r = np.random.RandomState(seed=11)
for f in (
    lambda: np.random.rand((2, 3)),
    lambda: np.random.rand(-1),
    lambda: np.random.rand("a"),
    lambda: np.random.randn(1.5),
    lambda: np.random.uniform(size="x"),
    lambda: np.random.randint(low=5),
    lambda: np.random.choice(),
    lambda: np.random.normal(size=-2),
    lambda: np.random.permutation("abc"),
    lambda: np.random.nope,
):
    try:
        f()
        print("ok")
    except Exception as e:
        print(type(e).__name__ + ":", e)
