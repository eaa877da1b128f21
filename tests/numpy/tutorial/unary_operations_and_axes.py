import numpy as np
rg = np.random.default_rng(1)
a = rg.random((2, 3))
print(a)
print(a.sum(), a.min(), a.max())
b = np.arange(12).reshape(3, 4)
print(b)
print(b.sum(axis=0))
print(b.min(axis=1))
print(b.cumsum(axis=1))
B = np.arange(3)
print(repr(np.exp(B)), repr(np.sqrt(B)))
C = np.array([2.0, -1.0, 4.0])
print(repr(np.add(B, C)))
a = np.arange(10) ** 3
print(a, a[2], a[2:5])
a[:6:2] = 1000
print(a, a[::-1])
for i in a[:4]:
    print(i ** (1 / 3.0))
def f(x, y):
    return 10 * x + y
b = np.fromfunction(f, (5, 4), dtype=int)
print(b, b[2, 3], b[0:5, 1], b[:, 1], b[1:3, :], b[-1], sep="\n")
c = np.array([[[0, 1, 2], [10, 12, 13]], [[100, 101, 102], [110, 112, 113]]])
print(c.shape, c[1, ...], c[..., 2])
for row in b:
    print(row)
