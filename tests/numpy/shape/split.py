import numpy as np
a = np.arange(9)
print(np.split(a, 3), np.split(a, [2, 5]), np.array_split(a, 4), np.split(a, [3, 20]))
print(np.array_split(np.arange(3), 5), np.split(np.arange(8).reshape(2, 4), 2, axis=1))
m = np.arange(16).reshape(4, 4)
print(np.hsplit(m, 2), np.vsplit(m, 2), np.hsplit(m, [1, 3]))
print(np.dsplit(np.arange(8).reshape(2, 2, 2), 2), np.hsplit(np.arange(4), 2))
print(np.unstack(np.array([[1, 2], [3, 4]])))
s = np.split(a, 3)
s[0][0] = 100
print(a[0], type(s).__name__)
