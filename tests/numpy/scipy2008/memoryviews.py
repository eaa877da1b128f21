# profile: scipy2008
import numpy as np

x = np.arange(4)
m = memoryview(x)
print(m.itemsize, m[0], m[3], m.tolist(), m[1:3].tolist())
m[2] = -7
print(x)
print(memoryview(np.arange(20).reshape(4, 5))[1, 2])
u = np.arange(3).astype(np.uint)
print(memoryview(u).tolist(), memoryview(u).itemsize)
try:
    m[0] = 2 ** 40
except ValueError as e:
    print(type(e).__name__)
