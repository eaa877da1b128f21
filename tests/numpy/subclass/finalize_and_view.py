import numpy as np
class Info(np.ndarray):
    def __new__(cls, data, info=None):
        obj = np.asarray(data).view(cls)
        obj.info = info
        return obj
    def __array_finalize__(self, obj):
        if obj is None:
            return
        self.info = getattr(obj, "info", "default")
a = Info([1, 2, 3], info="meters")
print(repr(a), a.info, a[1:].info, (a + 1).info)
print(a.copy().info, a.reshape(3, 1).info, np.sqrt(a).info, type(a + 1).__name__)
print(type(a[0]).__name__, a.T.info, a.astype(float).info, np.arange(3).view(Info).info)
print(type(a.view(np.ndarray)).__name__, (np.arange(3) + a).info, type(a.sum()).__name__)
print(isinstance(a, np.ndarray))
print(type(np.asarray(a)).__name__, type(np.asanyarray(a)).__name__)
print(type(np.array(a)).__name__, type(np.array(a, subok=True)).__name__)
print(np.array(a, subok=True).info, type(np.concatenate([a, a])).__name__)
print(type(a[a > 1]).__name__, a[[0, 1]].info, type(np.zeros_like(a)).__name__)
print(type(np.sort(a)).__name__, str(a), a[None].info, type(a.mean(axis=0)).__name__)
a += 1
print(a, a.info, type(a).__name__)
b = Info([[1, 2], [3, 4]], "m")
print(b.sum(axis=0), type(b.sum(axis=0)).__name__, b.sum(axis=0).info, b[0].info)
print([type(r).__name__ for r in b], type(b @ b).__name__, type(b == b).__name__)
print(b.flatten().info)
