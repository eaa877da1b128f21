import numpy as np
a = np.zeros(6, int)
a[[0, 2, 4]] = [1, 2, 3]
a[[0, 0, 0]] = [7, 8, 9]
m = np.zeros((3, 3), int)
m[[0, 1, 2], [2, 1, 0]] = 5
m[:, [0, 2]] = [[1], [2], [3]]
m[[0, 2]] = m[[2, 0]]
m[np.ix_([0, 1], [1, 2])] = -1
m[m < 0] = [10, 20, 30, 40]
for f in (
    lambda: a.__setitem__([0, 1], [1, 2, 3]),
    lambda: a.__setitem__([9], 1),
    lambda: m.__setitem__(([0, 1], [0, 1, 2]), 1),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
