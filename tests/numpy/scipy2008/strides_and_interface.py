# profile: scipy2008
import numpy as np
from numpy.lib import stride_tricks
x = np.arange(20).reshape([4, 5])
print(x.strides, x.T.strides, x[::2, ::-1].strides, np.zeros((2, 3)).strides, x.nbytes)
print(repr(stride_tricks.as_strided(x, shape=(3, 2, 5), strides=(20, 20, 4))))
d = dict(x.__array_interface__)
print(d['typestr'], d['shape'], d['strides'], d['version'])
d['shape'] = (3, 2, 5)
d['strides'] = (20, 20, 4)
class Arr:
    __array_interface__ = d
    base = x
print(repr(np.array(Arr())))
print(stride_tricks.as_strided(x, shape=(4, 2), strides=(24, 4)))
v = stride_tricks.as_strided(x, (5, 4), (4, 20))
print((v == x.T).all(), np.broadcast_arrays([1, 2], [[1], [2]])[0])
