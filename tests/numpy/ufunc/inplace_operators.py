import numpy as np
a = np.arange(4)
b = a
a += 1; a *= 3; a -= 2; a //= 2; a %= 4; a **= 2
print(a, b is a)
f = np.array([1.0, 2.0])
f /= 4
f += 1
f -= [0.5, 0.25]
print(f)
u = np.array([1, 2], np.uint8)
u <<= 3; u |= 1; u &= 0x1f; u ^= 2; u >>= 1
print(u, u.dtype)
for stmt in ("a /= 2", "a += 1.5", "a += 1j", "u += 300", "a += 'x'", "u -= -1", "a *= np.float32(2)", "a @= a"):
    try:
        exec(stmt)
        print(stmt, a)
    except Exception as e:
        print(stmt, "->", type(e).__name__ + ":", e)
a = np.arange(6).reshape(2, 3)
a[0] += 10
a[:, 1] *= -1
a[a > 5] -= 1
print(a)
a += a.T.sum()
print(a)
x = np.arange(5)
x[1:] += x[:-1]
print(x)
