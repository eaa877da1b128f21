import numpy as np
a, b = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
v = np.array([1, 2])
for f in (
    lambda: a @ np.zeros(3),
    lambda: a @ 2,
    lambda: np.dot(a, [1, 2, 3]),
    lambda: np.matmul(np.zeros((2, 3)), np.zeros((2, 3))),
    lambda: np.dot(np.zeros((2, 3)), np.zeros((2, 3))),
    lambda: np.inner([1, 2], [1, 2, 3]),
    lambda: np.tensordot(a, np.zeros(3), 1),
    lambda: np.cross([1, 2], [1, 2, 3, 4]),
    lambda: a @ "x",
    lambda: np.matmul(3, 4),
    lambda: np.vdot([1], [1, 2]),
    lambda: np.ones((2, 2, 2)) @ np.ones((3, 2, 2)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
