import numpy as np
a = np.arange(24).reshape(2, 3, 4)
print(a[0, 1, 2], a[1], a[-1, -1, -1], a[0, :, 1], a[:, 1:, ::2], a[..., 0], a[1, ...], a[...].shape, a[0][1][2])
print(a[:, None].shape, a[np.newaxis, ..., np.newaxis].shape, a[0, None, 1].shape, a[()].shape, a[::-1, ::-1, ::-1][0, 0, 0], a[5:].shape, a[:, 2:0:-1].shape, a[:, :, 10:].shape)
print(a[True].shape, a[False].shape, a[0, 0, :2], type(a[0, 0, 0]).__name__, a[0, 0, 0, ...], type(a[0, 0, 0, ...]).__name__, a[np.int8(1), 0, 0], a[(1, 0, 0)], a[1, slice(None, 2), slice(0, None, 3)])
for f in (lambda: a[2], lambda: a[0, 3], lambda: a[0, 0, 0, 0], lambda: a[1.5], lambda: a["x"], lambda: a[..., ...], lambda: a[0, 0, -5], lambda: a[{}], lambda: a[None, 5], lambda: a[::0], lambda: a[1.0, 0], lambda: np.array(5)[0], lambda: a[:, :, 4], lambda: a[1:2.5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
