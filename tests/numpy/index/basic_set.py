import numpy as np
a = np.zeros((3, 4), int)
a[0] = 1
a[1, 2] = 5
a[2, ::2] = [7, 8]
a[:, 3] = [10, 20, 30]
print(a)
a[1:, :2] = [[1], [2]]
print(a)
a[...] = 9
print(a)
a[0, 0] = 3.99
a[0, 1] = True
a[0, 2] = np.float32(2.5)
a[1] = range(4)
a[2] = "1 2 3 4".split()
print(a)
b = np.arange(5)
b[1:4] = b[0:3]
print(b)
b[::-1] = b
print(b)
b[()] = 7
print(b)
z = np.array(0)
z[()] = 5
z[...] += 1
print(z, int(z))
