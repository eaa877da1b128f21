import numpy as np
a = np.arange(1, 7).reshape(2, 3)
for f in (
    lambda: np.maximum.reduce([]),
    lambda: np.minimum.reduce(np.zeros((0, 3)), axis=0),
    lambda: np.add.reduce(a, axis=2),
    lambda: np.sin.reduce(a),
    lambda: np.add.reduce(a, axis=(0, 0)),
    lambda: np.subtract.reduce(a, axis=(0, 1)),
    lambda: np.add.accumulate(5),
    lambda: np.divmod.reduce(a),
    lambda: np.maximum.reduce(a, where=a > 9),
    lambda: np.add.accumulate(a, axis=5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
