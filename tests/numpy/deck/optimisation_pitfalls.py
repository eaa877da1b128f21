# profile: scipy2008
import numpy as np
def grow(n):
    a = np.array([], dtype=int)
    for i in range(n):
        a = np.append(a, i * i)
    return a
def collect(n):
    out = []
    for i in range(n):
        out.append(i * i)
    return np.array(out)
print(grow(6), grow(6).dtype, (grow(50) == collect(50)).all(), np.append(np.array([]), 1), np.append([1], 2.5), np.append(np.array([], dtype=int), 3).dtype)
small = np.array([100, 100, 100], dtype=np.int8)
print(small + small, small.sum(), small.sum(dtype=np.int8), small * 2, small.mean(), small.astype(int) + small, np.array([2**31 - 1]) + 1, np.int32(2**31 - 1))
u = np.linspace(0, 1, 5)
v = u.copy()
v *= 2
v += 1
w = np.empty(5)
print(np.multiply(u, 2, out=w) is w, np.add(w, 1, out=w), (v == w).all(), u, np.multiply(u, 2, w) is w)
a = np.arange(6)
b, c = a[2:4], a[[2, 3]]
b[:] = 0
c[:] = 99
print(a, b.base is a, c.base is None, np.shares_memory(a, b), np.shares_memory(a, c))
try:
    if np.arange(3) > 1:
        print 'never'
except ValueError as e:
    print e
print((np.zeros(3) == [0, 0, 0]).all(), np.array_equal(np.zeros(3), [0, 0, 0]), (np.zeros(3) == [0, 0, 0]).any(), np.array_equal([], []), 0.1 + 0.2 == 0.3, np.allclose(0.1 + 0.2, 0.3), np.isclose([0.1 + 0.2, 1], [0.3, 2]))
m = np.arange(6.).reshape(2, 3)
print(m.flags['C_CONTIGUOUS'], m.T.flags['C_CONTIGUOUS'], np.ascontiguousarray(m.T).strides, m.T.copy().strides, m.T.ravel(), m.ravel(order='F'))
