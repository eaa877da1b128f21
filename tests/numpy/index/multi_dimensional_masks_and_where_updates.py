import numpy as np
a = np.arange(12).reshape(3, 4).astype(float)
a[a % 2 == 0] = np.nan
print(a, np.isnan(a).sum(), np.nanmean(a, axis=0))
a[np.isnan(a)] = 0
rows, cols = np.where(a == a.max())
print(rows, cols, a[rows, cols], a[a.sum(axis=1) > 10])
print(a[:, a[0] > 0])
a[a.argmax(axis=0), np.arange(4)] = -1
print(a)
m = np.zeros((4, 4), bool)
m[::2, 1::2] = True
m |= np.eye(4, dtype=bool)
print(m.astype(int), np.argwhere(m).tolist(), m.nonzero()[0])
print(np.arange(16).reshape(4, 4)[m], m.any(0), m.all(1), (~m).sum())
x = np.array([3, -1, 4, -1, 5])
x[x < 0] *= -10
print(x, np.where(x > 4, x, 0), np.flatnonzero(x > 4), x[np.where(x > 4)])
print(np.where(x > 4)[0].tolist(), np.select([x > 9, x > 3], ["big", "mid"], "small"))
y = x.copy()
y[(y > 3) & (y < 10)] = 0
y[[True, False, True, False, True]] = [7, 8, 9]
print(y, x[~(x > 4)], np.logical_and(x > 3, x < 10), np.extract(x % 2 == 0, x))
