import numpy as np, io
a = np.arange(6, dtype=np.int16).reshape(2, 3)
np.save("a.npy", a)
np.save("noext", [1.5, 2.5])
print(repr(np.load("a.npy")), np.load("noext.npy"), open("a.npy", "rb").read()[:8])
print(open("a.npy", "rb").read()[10:70])
np.save("f.npy", np.asfortranarray(a))
print(np.load("f.npy").flags.f_contiguous, open("f.npy", "rb").read().find(b"True") > 0)
np.savez("z.npz", x=a, y=np.array([1.5]))
z = np.load("z.npz")
print(sorted(z.files), z["x"], z["y"], "x" in z, len(z))
np.savez("p.npz", a, [1])
print(np.load("p.npz").files)
buf = io.BytesIO()
np.save(buf, np.array(["a", "bc"]))
buf.seek(0)
print(np.load(buf), len(buf.getvalue()))
np.savez_compressed("c.npz", big=np.zeros(1000))
print(np.load("c.npz")["big"].shape)
s = np.array([(1, 2.5)], dtype=[("a", "i4"), ("b", "f8")])
np.save("s.npy", s)
print(np.load("s.npy"), np.load("s.npy").dtype)
try:
    np.load("missing.npy")
except FileNotFoundError as e:
    print(e)
open("bad.npy", "wb").write(b"garbage data")
try:
    np.load("bad.npy")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
try:
    z["nope"]
except KeyError as e:
    print(e)
