import numpy as np
for t in ("i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16", "?", "S5", "U3", "O", "V4"):
    d = np.dtype(t)
    print(t, d, repr(d), d.name, d.kind, d.char, d.itemsize, d.str, d.num, d.isbuiltin, d.alignment, d.type.__name__)
print(np.dtype(int), np.dtype(float), np.dtype(bool), np.dtype(complex))
print(np.dtype(str), np.dtype(bytes), np.dtype(object))
print(np.dtype("int32") == np.int32, np.dtype("f8") == float)
print(np.dtype("<i4") == np.dtype("=i4"), np.int64 == np.dtype("i8"))
print(np.dtype("i4") != np.dtype(">i4"))
print(hash(np.dtype("i4")) == hash(np.dtype("int32")), {np.dtype("f8"): 1}[np.dtype(float)])
for bad in ("x9", "int33", "i3", 5, "f16x", [1], ("i4", "q"), "", {"a": 1}):
    try:
        print(bad, np.dtype(bad))
    except Exception as e:
        print(repr(bad), type(e).__name__ + ":", e)
