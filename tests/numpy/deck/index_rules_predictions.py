# profile: scipy2008
import numpy as np
np.random.seed([1, 2, 3])
x = np.random.random((15, 12, 16, 3))
print(x[0, 0, 0], x.mean(), x.sum())
one = np.array([[0, 1], [2, 3], [4, 5]])
two = np.array([[0, 1]])
for e in ("5:10, one, :, two", "5:10, one, two", "one, 5:10, :, two", "one, two", "..., two", "one, :, :, 0", "0, :, two", "5:10, one, :, 0", "0, one", "one, None", ":, one[..., None], :, two", "one[:, :1], two", "[0, 1], [0, 1]", "[[0], [1]], [0, 1]", "np.ix_([0, 1], [2, 3, 4])", "x[..., 0] > .5", ":, np.array([True] * 12)", "0, :, [1, 2], [0]"):
    print(e, eval(f"x[{e}]").shape)
y = x[0][:, two]
print(y.shape, x[5:10, one, :, two][2, 1, 3, 7] == x[8, 5, 7, 1])
try:
    x[one, np.array([0, 1, 2])]
except IndexError as e:
    print(e)
a = np.arange(9).reshape((3, 3))
print(repr(a[:, [0, 1, 2]]), repr(a[[0, 1, 2], [0, 1, 2]]), repr(a[[2, 0]]), repr(a[:, [2, 0]]), repr(a[[[2], [0]], [0, 1]]), repr(np.array([a[:, 0], a[:, 1]])), repr(a[[0, 1], 1:]), repr(a[a > 4]))
