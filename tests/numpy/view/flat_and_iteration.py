import numpy as np
a = np.arange(6).reshape(2, 3)
for row in a:
    print(row, end=" ")
print([int(v) for v in a.flat], a.flat[4], a.flat[1:3], a.flat[[0, 5]])
print(len(a.flat), type(a.flat).__name__)
a.flat[0] = 100
a.flat[[1, 2]] = [7, 8]
print(a)
a.flat = 5
print(a, list(np.array([1, 2])), [x for x in np.eye(2)], sum(np.arange(4)))
print(max(np.array([3, 9])), sorted(np.array([3, 1, 2])), 3 in np.arange(5))
print(9 in np.arange(5), [1, 2] in np.array([[1, 2], [3, 4]]))
it = a.flat
print(next(it), it.index, it.coords, np.array(it).shape)
print(it.copy().shape, it.base is a)
x, y = np.array([1, 2])
(p, q), r = np.array([[1, 2], [3, 4]])
print(x, y, p, q, r, type(x).__name__, dict(zip("ab", np.arange(2))), enumerate(np.arange(2)).__next__(), list(map(float, np.arange(2))), tuple(np.arange(2)), *np.arange(3))
