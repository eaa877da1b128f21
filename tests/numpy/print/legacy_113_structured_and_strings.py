import numpy as np
np.set_printoptions(legacy="1.13")
a = np.array([(1, 2.5, "ab"), (10, -1.0, "c")], dtype=[("x", "i4"), ("y", "f8"), ("s", "U3")])
print(a, repr(a), a[0], repr(a[0]), a["y"], repr(a["s"]))
b = np.zeros(2, dtype=[("p", [("a", "f4"), ("b", "u1")]), ("v", "i2", (2,))])
print(b, repr(b), b[0], repr(b.dtype))
print(repr(np.array(["it's", 'q"'])), np.array([b"ab", b"c"]), repr(np.array([b"ab"])))
print(repr(np.str_("x")), repr(np.bytes_(b"x")), repr(np.array(["word"] * 20)))
print(repr(np.array(True)), repr(np.array("s")), repr(np.array([None, 1], dtype=object)))
