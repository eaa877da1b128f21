import numpy as np
rng = np.random.default_rng(42)
rng = np.random.default_rng(0)
a = np.arange(6)
for f in (
    lambda: rng.integers(5, 5),
    lambda: rng.integers(0),
    lambda: rng.choice(0),
    lambda: rng.random(-1),
    lambda: np.random.default_rng(-1),
    lambda: np.random.default_rng("a"),
    lambda: rng.normal(0, -1),
    lambda: rng.rand(3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
