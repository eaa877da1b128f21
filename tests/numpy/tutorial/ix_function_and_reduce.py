import numpy as np
a, b, c = np.array([2, 3, 4, 5]), np.array([8, 5, 4]), np.array([5, 4, 6, 8, 3])
ax, bx, cx = np.ix_(a, b, c)
print(ax.shape, bx.shape, cx.shape)
result = ax + bx * cx
print(result, result[3, 2, 4], a[3] + b[2] * c[4])
def ufunc_reduce(ufct, *vectors):
    vs = np.ix_(*vectors)
    r = ufct.identity
    for v in vs:
        r = ufct(r, v)
    return r
print(ufunc_reduce(np.add, a, b, c).shape, (ufunc_reduce(np.add, a, b, c) == ax + bx + cx).all())
a = np.arange(30)
b = a.reshape((2, -1, 3))
print(b.shape, b)
x, y = np.arange(0, 10, 2), np.arange(5)
print(np.vstack([x, y]), np.hstack([x, y]))
