# profile: scipy2008
import numpy as np
from numpy.lib import stride_tricks
x = np.arange(20).reshape([4, 5])
y = stride_tricks.as_strided(x, shape=(3, 2, 5), strides=(20, 20, 4))
print(repr(y), repr(y.sum(axis=1)), repr(y.mean(axis=1)), repr(y[1]), y.base is not None, y.strides, y.flags.owndata, y.flags.c_contiguous)
y[0, 1, 2] = 100
print(x[1, 2], y[1, 0, 2], repr(y.copy().strides), repr(x[:, ::2].strides), x.T[::-1].strides, repr(x.T[::-1]))
print(repr(stride_tricks.as_strided(np.arange(5), shape=(3, 3), strides=(4, 4))), repr(stride_tricks.as_strided(x, shape=(4,), strides=(24,))), repr(np.diag(x[:, :4])), repr(stride_tricks.as_strided(np.arange(3), (2, 3), (0, 4))))
m = 3
n = np.arange(10)
w = stride_tricks.as_strided(n, shape=(len(n) - m + 1, m), strides=n.strides * 2)
print(repr(w), repr(w.max(axis=1)), repr(np.cov(w.T)), np.allclose(np.convolve(n, np.ones(m) / m, 'valid'), w.mean(axis=1)))
print((stride_tricks.sliding_window_view(n, m) == w).all(), stride_tricks.sliding_window_view(x, (2, 2)).shape, repr(stride_tricks.sliding_window_view(x, 2, axis=0)[0]))
d = dict(x.__array_interface__)
d['shape'] = (3, 2, 5)
d['strides'] = (20, 20, 4)
class Arr:
    __array_interface__ = d
    base = x
z = np.asarray(Arr())
z[2, 1, 4] = -7
print(x[3, 4], np.shares_memory(x, z), np.array(Arr()).base is None, sorted(d))
blocks = stride_tricks.as_strided(np.arange(16).reshape(4, 4), shape=(2, 2, 2, 2), strides=(32, 8, 16, 4))
print(repr(blocks), repr(blocks.sum(axis=(2, 3))))
