import numpy as np, io
open("log.txt", "w").write("1312 foo\n1534 bar\n444 qux\nnothing here")
r = np.fromregex("log.txt", r"(\d+)\s+(...)", [("num", np.int64), ("key", "S3")])
print(r, r["num"], r.dtype)
a = np.array([[1, 2], [3, 4]], dtype=np.int16)
a.tofile("a.bin")
print(open("a.bin", "rb").read(), np.fromfile("a.bin", np.int16), np.fromfile("a.bin", "<i2", count=2, offset=2))
a.tofile("a.txt", sep=",")
print(open("a.txt").read(), np.fromfile("a.txt", sep=",", dtype=int))
a.tofile("b.txt", sep=" ", format="%04d")
print(open("b.txt").read())
with open("c.bin", "wb") as f:
    a.tofile(f)
    np.array([1.5]).tofile(f)
with open("c.bin", "rb") as f:
    print(np.fromfile(f, np.int16, 4), np.fromfile(f, float, 1), np.fromfile(f, np.uint8))
print(np.array2string(np.fromstring("1 2 3 4", dtype=int, sep=" ")), np.lib.Arrayterator(np.arange(12).reshape(3, 4), 5).shape, [b.tolist() for b in np.lib.Arrayterator(np.arange(6), 4)])
