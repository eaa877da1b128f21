import numpy as np
a = np.arange(24).reshape(2, 3, 4)
for f in (
    lambda: a[2],
    lambda: a[0, 3],
    lambda: a[0, 0, 0, 0],
    lambda: a[1.5],
    lambda: a["x"],
    lambda: a[..., ...],
    lambda: a[0, 0, -5],
    lambda: a[{}],
    lambda: a[None, 5],
    lambda: a[::0],
    lambda: a[1.0, 0],
    lambda: np.array(5)[0],
    lambda: a[:, :, 4],
    lambda: a[1:2.5],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
