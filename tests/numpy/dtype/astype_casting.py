import numpy as np
a = np.array([1.7, -1.7, 300.2, 0.0])
print(a.astype(int), a.astype(np.int16), a.astype(bool), a.astype("f4"), a.astype(complex), a.astype(str), a.astype("S4"), a.astype("U2"))
print(np.array([300, -1, 256]).astype(np.uint8), np.array([200], np.uint8).astype(np.int8), np.array([2**40 + 5]).astype(np.int32), np.array([True, False]).astype(int))
print(np.array(["1", "22", "-3"]).astype(int), np.array(["1.5", "nan", "inf", "1e3"]).astype(float), np.array([b"12", b"3"]).astype(int), np.array([1, 20, 300]).astype(str), np.array([1, 20]).astype("S"))
print(np.array([1 + 2j, 3]).real.astype(int), np.array(["True", ""]).astype(bool), np.array([0.1, 1e10, 1e-10]).astype(str), np.array([1.5, 2.0]).astype("U"), np.array([True, False]).astype(str))
b = np.arange(3)
print(b.astype(int, copy=False) is b, b.astype(int) is b, b.astype("i8").dtype)
for f in (lambda: a.astype(int, casting="safe"), lambda: a.astype("i4", casting="same_kind"), lambda: np.array(["x"]).astype(int), lambda: np.array(["x"]).astype(float), lambda: a.astype("q9"), lambda: a.astype(), lambda: np.array(["1.5"]).astype(int)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(np.can_cast("i4", "i8"), np.can_cast("i8", "i4"), np.can_cast("f8", "f4", "same_kind"), np.can_cast("f8", "i4", "unsafe"), np.can_cast("i8", "f8"), np.can_cast("u1", "i1"), np.can_cast("i2", "f4"), np.can_cast("i4", "f4"))
