import numpy as np
d = np.array([("b", 2, 1.5), ("a", 2, 0.5), ("c", 1, 9.0)], dtype=[("n", "U2"), ("k", "i4"), ("v", "f8")])
print(np.sort(d, order="k"), np.sort(d, order=["k", "v"]), np.argsort(d, order=("k", "n")))
print(np.sort(d), d[np.argsort(d["v"])[::-1]]["n"], np.lexsort((d["n"], d["k"])))
d.sort(order="n")
print(d, np.unique(d["k"]), d[d["k"] == 2], d["v"].argmax())
print(np.searchsorted(d["n"], "b"))
try:
    np.sort(d, order="zz")
except ValueError as e:
    print(e)
print(np.unique(np.array([(1, 2), (1, 2), (0, 5)], dtype=[("a", int), ("b", int)])))
