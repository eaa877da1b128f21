import numpy as np
a = np.zeros((3, 4), int)
a[0] = 1
a[1, 2] = 5
a[2, ::2] = [7, 8]
a[:, 3] = [10, 20, 30]
a[1:, :2] = [[1], [2]]
a[...] = 9
a[0, 0] = 3.99
a[0, 1] = True
a[0, 2] = np.float32(2.5)
a[1] = range(4)
a[2] = "1 2 3 4".split()
b = np.arange(5)
b[1:4] = b[0:3]
b[::-1] = b
b[()] = 7
z = np.array(0)
z[()] = 5
for f in (
    lambda: a.__setitem__(0, [1, 2, 3]),
    lambda: a.__setitem__((0, 0), [1, 2]),
    lambda: a.__setitem__(5, 1),
    lambda: a.__setitem__((0, 0), "x"),
    lambda: a.__setitem__(slice(None), [[1, 2]]),
    lambda: a.__setitem__((slice(0, 2), 0), [1, 2, 3]),
    lambda: a.__setitem__((0, 0), None),
    lambda: a.__setitem__((0, 0), 1j),
    lambda: a.__setitem__(0, np.zeros((2, 4))),
    lambda: a.__delitem__(0),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
