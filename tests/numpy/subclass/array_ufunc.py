import numpy as np
class U(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kw):
        print("ufunc", ufunc.__name__, method, len(inputs), sorted(kw), out is not None)
        inputs = tuple(np.asarray(i) for i in inputs)
        if out is not None:
            kw["out"] = tuple(np.asarray(o) for o in out)
        r = getattr(ufunc, method)(*inputs, **kw)
        return r.view(U) if isinstance(r, np.ndarray) else r
a = np.array([1, 2, 3]).view(U)
print(a + 1)
print(np.add.reduce(a), np.multiply.outer(a, a).shape, np.add.accumulate(a))
print(a.sum(), a.max(), np.sin(a, where=[True, False, True]).shape)
a += 5
print(a, type(np.ones(3) + a).__name__)
class Meters:
    def __init__(self, v):
        self.v = np.asarray(v)
    def __array_ufunc__(self, ufunc, method, *inputs, **kw):
        if ufunc is not np.add or method != "__call__":
            return NotImplemented
        return Meters(ufunc(*(i.v if isinstance(i, Meters) else i for i in inputs)))
    def __repr__(self):
        return f"Meters({self.v.tolist()})"
m = Meters([1, 2])
print(np.add(m, 5), np.add([10, 20], m), np.arange(2) + m)
try:
    np.multiply(m, 2)
except TypeError as e:
    print(e)
