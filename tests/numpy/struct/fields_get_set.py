import numpy as np
dt = np.dtype([("name", "U5"), ("age", "i4"), ("w", "f8")])
a = np.zeros(3, dtype=dt)
a["name"] = ["Al", "Bo", "Cy"]
a["age"] = 30
a[1] = ("Bob", 41, 70.5)
a["w"][2] = 1.5
print(a, a["age"], a[1]["name"], a["age"].mean(), a[a["age"] > 35])
a[0]["age"] = 5
r = a[2]
r["age"] = 99
print(a["age"], r, type(r).__name__, r.item())
print(r.dtype.names, len(r), r[0], list(r))
print(a[["name", "age"]], a[["w"]].dtype, a.dtype.names, a.dtype.fields["age"])
print(a.dtype["w"])
a[["age", "w"]] = [(1, 2.0), (3, 4.0), (5, 6.0)]
print(a, a == a[0], a[:1].tolist(), a.itemsize)
print(a.strides, a["w"].strides)
a[:] = ("x", 0, 0)
print(a)
