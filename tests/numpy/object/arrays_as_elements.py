# Arrays stored in elements of object arrays.
import numpy as np

o = np.empty(3, object)
o[0] = np.arange(3)
o[1] = [1, 2]
o[2] = np.array([5])
print(o, o[0].sum(), type(o[2]))
o[:2] = [np.ones(2), "x"]
print(o)
m = np.empty((2, 2), dtype=object)
m[0, 1] = np.eye(2)
m[1, 1] = np.zeros((0, 3))
print(m[0, 1], m[1, 1].shape, m[0, 0])
o[0] = o[1:]
print(o[0], len(o))
o.flags.writeable = False
try:
    o[0] = np.arange(2)
except ValueError as error:
    print(error)
rows = np.array([None, None])
for i in range(2):
    rows[i] = np.arange(i + 1)
print([r.tolist() for r in rows])
