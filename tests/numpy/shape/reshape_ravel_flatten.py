import numpy as np
a = np.arange(12)
print(a.reshape(3, 4), a.reshape((2, 6)), a.reshape(-1, 3).shape)
print(a.reshape(2, -1, 2).shape, a.reshape(3, 4, order="F"), np.reshape(a, (4, 3)).shape)
print(a.reshape(12, 1).shape, a.reshape([3, 4]).shape, a.reshape(-1).shape)
m = a.reshape(3, 4)
print(m.ravel(), m.ravel("F"), m.flatten(), m.T.flatten())
print(np.ravel([[1, 2], [3, 4]]), m.ravel().base is not None, m.flatten().base)
print(m.T.ravel().base is a, m.reshape(-1).base is a, m.T.reshape(-1).base is a)
m.ravel()[0] = 99
m.flatten()[1] = 77
print(a[:2], np.zeros((0, 3)).reshape(3, 0).shape, np.array(5).reshape(1, 1))
print(np.arange(1).reshape(()).shape)
b = np.arange(6)
b.shape = (2, 3)
print(b, b.shape)
try:
    b.shape = (4, 2)
except ValueError as e:
    print(e)
try:
    m.T.shape = 12
except AttributeError as e:
    print(e)
