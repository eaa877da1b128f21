import numpy as np
a = np.array([1, 2, 3])
b = np.broadcast_to(a, (2, 3))
for f in (
    lambda: np.broadcast_to(a, (2, 2)),
    lambda: np.broadcast_to(a, (3, 2)),
    lambda: np.broadcast_to(np.zeros((2, 3)), (3,)),
    lambda: np.broadcast_to(a, -1),
):
    try:
        print(f())
    except ValueError as e:
        print(e)
