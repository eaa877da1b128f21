import numpy as np
a = np.array([(1, 2.5, "ab"), (10, -1.0, "c")], dtype=[("x", "i4"), ("y", "f8"), ("s", "U3")])
print(a)
print(repr(a))
print(a[0], repr(a[0]), a["x"], str(a[0]))
b = np.zeros(2, dtype=[("p", [("a", "f4"), ("b", "u1")]), ("v", "i2", (2,))])
print(b, repr(b), b[0])
print(repr(np.zeros((), dtype=[("a", int)])), repr(np.zeros(0, dtype=[("a", int)])), np.zeros((2, 2), dtype=[("a", int)]))
c = np.array([(1.123456789, 1e-10), (1000, 1)], dtype=[("u", "f8"), ("v", "f8")])
print(c, repr(c), c[0])
with np.printoptions(precision=2):
    print(c, c[1])
print(np.array([(True, b"x", 1j)], dtype=[("a", "?"), ("b", "S1"), ("c", "c8")]))
