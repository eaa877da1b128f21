import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view
x = np.arange(20, dtype=np.int32).reshape(4, 5)
print(x.strides, x.T.strides, x[::2, ::-1].strides, x[:, None].strides)
print(x.itemsize, x.nbytes, x[:, 1].strides, np.broadcast_to(np.int8(1), (3, 3)).strides)
print(as_strided(x, shape=(3, 2, 5), strides=(20, 20, 4)))
print(as_strided(x, (5,), (0,)), as_strided(x, (4,), (24,)))
print(as_strided(x[::-1, ::-1], (2, 2), (-20, -4)), as_strided(x).shape)
print(as_strided(x, shape=(2, 2)))
y = as_strided(x, (3, 2, 5), (20, 20, 4))
y[0, 1, 0] = 99
print(x[1, 0], y[1, 0, 0], as_strided(x, (2, 2), writeable=False).flags.writeable)
print(sliding_window_view(np.arange(5), 3), sliding_window_view(x, (2, 2)).shape)
print(sliding_window_view(x, 2, axis=0).shape)
print(sliding_window_view(np.arange(6), 2).sum(axis=1))
print(sliding_window_view(np.arange(5), 3).flags.writeable)
