import numpy as np
f = np.zeros((2, 3))
f[:] = 1
f[0] = [1, 2, 3]
f[:, 1] = True
f[1] = "7"
f[1, 2] = np.int8(5)
print(f)
i = np.zeros(4, np.int16)
i[:] = [1.9, -1.9, True, np.float32(3.7)]
i[1:3] = np.array([[5.5, 6.5]])
print(i)
i[...] = np.arange(4.0)[::-1]
print(i, i.dtype)
u = np.zeros(2, np.uint8)
for v in (255, 256, -1, 1e3, "12", "x", None, [1], np.array([300]), np.int64(300), 1 + 1j):
    try:
        u[0] = v
        print(repr(v), u)
    except Exception as e:
        print(repr(v), type(e).__name__, e)
b = np.zeros(3, bool)
b[:] = [2, 0, -1]
s = np.array(["aa", "bb"])
s[0] = 12345
s[1] = None
print(b, s)
c = np.zeros(2, complex)
c[0] = 1
c.real = [5, 6]
c.imag[1] = 9
print(c)
d = np.arange(6).reshape(2, 3)
d[:, ::-1] = d
print(d)
d[1:] = d[:1]
d[:, [0, 2]] = 9
d[d == 9] = [1, 2, 3, 4]
print(d)
