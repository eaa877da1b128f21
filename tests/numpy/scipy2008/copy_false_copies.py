# profile: scipy2008
import numpy as np
a = np.arange(3)
print(np.array([1, 2], copy=False), np.array(a, copy=False) is a, np.array(a, dtype=float, copy=False), np.array(a, copy=True) is a, np.array((1, 2), dtype=complex, copy=False))
class InfoArray(np.ndarray):
    def __new__(subtype, data, info=None, dtype=None, copy=False):
        subarr = np.array(data, dtype=dtype, copy=copy)
        subarr = subarr.view(subtype)
        if info is not None:
            subarr.info = info
        elif hasattr(data, 'info'):
            subarr.info = data.info
        return subarr
    def __array_finalize__(self, obj):
        self.info = getattr(obj, 'info', {})
x = InfoArray([1, 2, 3], info={'name': 'x'})
print(repr(x), x.info, x[1:].info, (x + 1).info, x.view(np.ndarray), InfoArray(x).info, InfoArray(a).info, np.sin(x).info, type(x.sum()), x.T.info, x.copy().info, x.reshape(3, 1).info)
y = InfoArray(a)
y[0] = 99
print(a, np.shares_memory(a, y))
