import numpy as np
a = np.zeros(3, dtype=[("name", "U5"), ("age", "i4"), ("w", "f8"), ("p", "f8", 2)])
a["name"] = ["Al", "Bob", "Cy"]
a["p"] = [1, 2]
a[["age", "w"]] = [(1, 2.0), (3, 4.0), (5, 6.0)]
print(a)
a[["w"]] = np.ones(3, [("q", "f4")])
a[1:][["age"]] = [(9,), (8,)]
print(a, a[["name", "w"]].copy())
b = np.zeros(2, {"names": ["x", "y"], "formats": ["u1", "u1"], "offsets": [1, 3], "itemsize": 5})
b.view("u1")[:] = 7
b[0] = (1, 2)
b[1:] = np.array([(3, 4)], b.dtype)
print(b.view("u1").reshape(2, 5), np.dtype([("world", np.void, 10), ("s", str, 3), ("t", "S", 2)]))
