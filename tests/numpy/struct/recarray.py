import numpy as np
r = np.rec.array([(1, 2.5, "a"), (3, 4.5, "b")], dtype=[("x", int), ("y", float), ("z", "U1")])
print(r, r.x, r.y.sum(), r[0].z)
print(r["x"], type(r).__name__, type(r[0]).__name__, repr(r))
r.x = [10, 20]
r[1].y = 9.5
print(r.x, r[1], r.dtype.names, r[r.x > 15])
f = np.rec.fromarrays([[1, 2], [3.0, 4.0]], names="a,b")
print(f, f.a, f.dtype)
v = np.array([(1, 2)], dtype=[("p", int), ("q", int)]).view(np.recarray)
print(v.p, v.q[0], v.shape)
g = np.rec.fromrecords([(1, "x"), (2, "y")], names="n,s")
print(g.n, g.s, g[0].n)
try:
    r.nope
except AttributeError as e:
    print(e)
try:
    r[0].nope
except AttributeError as e:
    print(e)
