import numpy as np
class Tagged(np.ndarray):
    def __new__(cls, data, **tags):
        obj = np.asarray(data).view(cls)
        obj.tags = tags
        return obj
    def __array_finalize__(self, obj):
        self.tags = dict(getattr(obj, "tags", {}))
    def __repr__(self):
        return f"{np.asarray(self)!r} {self.tags}"
a = Tagged([1, 2, 3], source="probe", unit="V")
b = a[::2]
b.tags["part"] = "even"
print(repr(a), repr(b), repr(a * 2), repr(a + b[:1]), a.sum(), repr(a.astype(float)), repr(np.exp(a * 0)), repr(a.reshape(3, 1)), repr(a[a > 1]), repr(a.T))
print(repr(a.cumsum()), repr(np.sort(a)[::-1]), repr(a == 2), repr(a.view(np.ndarray)), np.asarray(a).__class__.__name__, type(np.where(a > 1, a, 0)).__name__, isinstance(a, Tagged), repr(a.copy()))
class Celsius(np.ndarray):
    def __new__(cls, x): return np.asarray(x, float).view(cls)
    def to_f(self): return (self * 9 / 5 + 32).view(np.ndarray)
    @property
    def hottest(self): return self.max()
c = Celsius([0, 21.5, 100])
print(c.to_f(), c.hottest, type(c[1:]).__name__, c[1:].to_f(), repr(c), c.mean(), c[c > 20].hottest, [type(v).__name__ for v in c][:1])
class Circular(np.ndarray):
    def __getitem__(self, i):
        if isinstance(i, (int, np.integer)):
            i = i % len(self)
        return super().__getitem__(i)
r = np.arange(5).view(Circular)
print(r[7], r[-6], r[1:3], [int(r[k]) for k in range(3, 9)])
