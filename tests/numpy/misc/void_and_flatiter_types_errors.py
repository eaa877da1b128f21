import numpy as np
v = np.void(b"abcd")
r = np.zeros(1, dtype=[("a", int), ("b", "U2")])[0]
r["a"] = 5
f = np.arange(6).reshape(2, 3).flat
a = np.zeros((2, 2))
a.flat = [1, 2]
a.flat[::2] = 9
b = np.broadcast(np.arange(2)[:, None], np.arange(3))
for g in (
    lambda: f[10],
    lambda: a.flat.nope,
    lambda: np.void("abc"),
    lambda: r["zz"],
    lambda: r.__setitem__("a", "x"),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ":", e)
