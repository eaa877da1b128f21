import numpy as np
a = np.array([1, 2])
print([a, a * 1.5], (a,), {"k": a}, [[a]])
print(f"{a}", f"{a!r}", "%s %r" % (a, a), str([np.int64(1), np.float32(0.5)]))
print([np.bool_(True), np.str_("s"), np.complex64(1)], repr({"x": np.float64(1)}))
print("shape", a.shape, "sum:", a.sum(), "mean:", a.mean(), sep=" | ")
print(a, a.reshape(2, 1), sep="\n", end="\n--\n")
print(*a, *a.reshape(1, 2))
print(a.tolist(), list(a), tuple(a), set(a.tolist()))
print(dict(enumerate(a)), str(a)[1:-1], len(str(a)), "a = " + str(a))
print(f"{a[0]:03d} {a.mean():.3f} {a.sum():>5}|")
try:
    print(f"{a:.2f}")
except TypeError as e:
    print(e)
try:
    print("%d" % a)
except TypeError as e:
    print(e)
try:
    "a" + a
except TypeError as e:
    print(type(e).__name__, str(e)[:50])
