import numpy as np
for spec in ([("a", "i4"), ("b", "f8")], "i4, f8, S3", "i4,(2,3)f4", {"names": ["x", "y"], "formats": ["u1", "f4"]}, {"names": ["x", "y"], "formats": ["u1", "f4"], "offsets": [4, 8], "itemsize": 16}, [("v", "f4", (3,))], [("v", "f4", 3)], [("p", [("a", "u1"), ("b", "u2")]), ("q", "c8")], [(("title", "nm"), "i2")], {"x": ("i4", 0), "y": ("f8", 8)}, [("", "i4"), ("", "f4")], (np.int16, (2, 2)), ("i4", 3)):
    d = np.dtype(spec)
    print(d, d.itemsize, d.names, d.shape, d.subdtype, d.alignment)
d = np.dtype([("a", "u1"), ("b", "f8"), ("c", "u2")])
e = np.dtype([("a", "u1"), ("b", "f8"), ("c", "u2")], align=True)
print(d.itemsize, e.itemsize, e.fields["b"][1], e.isalignedstruct)
print(repr(e), d == e, d.descr, e.descr)
print(d.hasobject, d.kind, d.char, d.str)
print(d.num)
print(repr(d), len(d), "a" in d.fields, d[1])
print(d["c"], d[["a", "b"]], d.name)
n = np.dtype([("a", "u1"), ("b", "f8")])
n.names = ("x", "y")
print(n)
for bad in ([("a", "i4"), ("a", "f4")], [("a",)], [("a", "zz")], {"names": ["x"]}, {"names": ["x", "y"], "formats": ["i4"]}, [(1, "i4")]):
    try:
        print(np.dtype(bad))
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
