import numpy as np
a = np.arange(10)
a[1:] = a[:-1]
print(a)
a = np.arange(10)
a[:-1] = a[1:]
print(a)
a = np.arange(10)
a[1:] += a[:-1]
print(a)
a = np.arange(10)
np.add(a[:-1], a[1:], out=a[1:])
print(a)
a = np.arange(9).reshape(3, 3)
a += a.T
print(a)
a = np.arange(9).reshape(3, 3)
a[:] = a[::-1, ::-1]
print(a)
a = np.arange(6)
a[::2], a[1::2] = a[1::2], a[::2].copy()
print(a)
a = np.arange(6)
a[::-1] -= a
print(a)
a = np.arange(8)
np.multiply(a, a[::-1], out=a)
print(a)
a = np.arange(5.0)
a[:] = a.cumsum()
np.cumsum(a, out=a)
print(a)
a = np.arange(4)
a[[3, 2, 1, 0]] = a
print(a)
