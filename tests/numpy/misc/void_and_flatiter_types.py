import numpy as np
v = np.void(b"abcd")
print(v, repr(v), v.dtype, v.itemsize)
print(bytes(v), np.zeros(2, "V3"), np.array([b"ab"], "V2"))
r = np.zeros(1, dtype=[("a", int), ("b", "U2")])[0]
r["a"] = 5
print(r, type(r).__mro__[0].__name__, r.item(), r.tolist())
print(r["b"] == "", len(r), r == r, [f for f in r])
f = np.arange(6).reshape(2, 3).flat
print(type(f), isinstance(f, np.flatiter), len(f), f[2])
print(f[1:4], f.base.shape, next(f), f.index)
print(f.coords, f == 3, np.asarray(f))
a = np.zeros((2, 2))
a.flat = [1, 2]
print(a)
a.flat[::2] = 9
print(a, a.flat[[0, 3]], a.flat[a.ravel() > 5])
b = np.broadcast(np.arange(2)[:, None], np.arange(3))
print(b.shape, b.ndim, b.size, b.numiter)
print(b.index, next(b), b.index, type(b.iters).__name__)
