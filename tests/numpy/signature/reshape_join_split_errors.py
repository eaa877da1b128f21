import numpy as np
a = np.arange(6)
for f in (
    lambda: np.reshape(a, (4, 2)),
    lambda: np.concatenate([a, a], dtype="i1", casting="safe"),
    lambda: np.stack([a, a], axis=3),
    lambda: np.reshape(a),
    lambda: a.reshape(order="C"),
    lambda: np.concatenate(a, a),
    lambda: np.stack([a], out=np.zeros(3)),
    lambda: np.hstack(5),
    lambda: np.split(a, [1, 2], axis=1),
    lambda: np.tile(a),
    lambda: a.reshape(2, 3, order="Q"),
    lambda: np.reshape(np.arange(6).reshape(2, 3).T, -1, copy=False),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
