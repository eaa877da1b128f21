# An array of objects takes lists as they are where it has no axes for their items.
import numpy as np

for value in ([[1], [2], [3], [4]], [[1, 2], [3, 4], [5, 6], [7, 8]], [(1, 2)] * 4, [[1], [2, 3], [4], 5], [[1, 2, 3, 4]], [[[1]]],
              np.arange(4), [np.arange(2)] * 4, "abc", ["ab"] * 4, (1, 2)):
    for key in (slice(None), Ellipsis, slice(0, 4, 1), [0, 1, 2, 3]):
        a = np.empty(4, object)
        try:
            a[key] = value
            print(a)
        except ValueError:
            print("ValueError")
for value in ([[1], [2]], [[[1], [2]], [[3], [4]]], [[1, 2]], [[[1], [2, 3]]], [[[1], 2], [3, 4]]):
    a = np.empty((2, 2), object)
    a[:] = value
    print(a.tolist())
a = np.zeros(3, object)
a.flat[2] = (1, 2, 3)
a.flat[1] = [4]
print(a)
a.flat[[0, 1]] = [[1, 2], [3]]
print(a)
