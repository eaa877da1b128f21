import numpy as np
dt = [("a", "i4"), ("b", "f8")]
print(np.array([(1, 2), (3, 4)], dt), np.array((1, 2.5), dt))
print(np.array([[(1, 2)], [(3, 4)]], dt).shape, np.zeros((2, 2), dt)["a"].shape)
print(np.ones(2, dt), np.full(2, (7, 8), dt), np.empty(1, dt).dtype.names)
print(np.array([5, 6], [("x", int)]), np.array([(1,), (2,)], [("x", int)])["x"])
print(np.fromiter([(1, 2.0), (3, 4.0)], dt), np.array([1, 2], dtype="i4,f4"))
print(np.array([(1, (2, 3))], [("a", int), ("b", [("c", int), ("d", int)])]))
print(np.array([([1, 2, 3],)], [("v", int, 3)])["v"])
print(np.array([("x", b"y")], [("u", "U2"), ("s", "S2")]))
