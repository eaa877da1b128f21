import numpy as np
a = np.arange(6, dtype=np.int32).reshape(2, 3)
d = a.__array_interface__
print(sorted(d), d["shape"], d["typestr"], d["strides"])
print(d["version"], d["descr"], type(d["data"]).__name__, d["data"][1])
class Wrap:
    def __init__(self, arr, **changes):
        self.base = arr
        self.__array_interface__ = dict(arr.__array_interface__, **changes)
print(np.array(Wrap(a)), np.asarray(Wrap(a, shape=(3,), strides=(8,))), np.array(Wrap(a, shape=(3, 2), strides=(4, 12))))
v = np.asarray(Wrap(a))
v[0, 0] = 42
print(a[0, 0], v.flags.owndata)
t = a[:, ::2].__array_interface__
print(t["strides"], t["shape"])
class Conv:
    def __array__(self, dtype=None, copy=None):
        return np.array([1, 2, 3], dtype=dtype)
print(np.array(Conv()), np.asarray(Conv(), dtype=float), np.add(Conv(), 1), np.sum(Conv()))
print([1, 2, 3] + np.array([1, 1, 1]))
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 5
print(np.array(Seq()))
