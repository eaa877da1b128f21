import numpy as np
a = np.array([[1, 2], [3, 4]], dtype=np.float32)
s = a.view([("x", "f4"), ("y", "f4")])
print(s, s.shape, s["x"], s.reshape(-1)["y"])
s["x"] *= 10
print(a)
rgb = np.array([0xFF8000, 0x0000FF], dtype="<u4")
print(rgb.view([("b", "u1"), ("g", "u1"), ("r", "u1"), ("a", "u1")]), rgb.view("u1").reshape(-1, 4)[:, :3])
from numpy.lib import recfunctions as rfn
p = np.array([(1, 2.0), (3, 4.0)], dtype=[("a", "f8"), ("b", "f8")])
print(rfn.structured_to_unstructured(p), p.view("f8"), p.view(("f8", 2)))
print(p.view("f8").reshape(-1, 2).sum(axis=0))
