import numpy as np
class Vec(np.ndarray):
    def __new__(cls, *xs):
        return np.array(xs, float).view(cls)
    @property
    def length(self):
        return float(np.sqrt((self ** 2).sum()))
    def unit(self):
        return self / self.length
    def __repr__(self):
        return "Vec" + repr(tuple(self.tolist()))
    def __str__(self):
        return "<" + " ".join(f"{x:g}" for x in self) + ">"
    def __mul__(self, o):
        if isinstance(o, Vec):
            return float(np.dot(np.asarray(self), np.asarray(o)))
        return super().__mul__(o)
    def __getitem__(self, i):
        if isinstance(i, str):
            return super().__getitem__("xyz".index(i))
        return super().__getitem__(i)
v = Vec(3, 4)
print(repr(v), v, v.length, v.unit())
print(repr(v * 2), v * v, v["x"], v[1])
print(repr(v + 1), repr(-v), repr(v[:1]), [v])
print(f"{v}", v.shape, repr(2 * v), v.tolist())
print(len(v), sorted(v))
v.tag = "free attributes"
print(v.tag, v.__dict__, hasattr(v[:1], "tag"), hasattr(np.zeros(1), "__dict__"))
class Fixed(np.ndarray):
    def __setitem__(self, k, val):
        raise TypeError("read only")
f = np.zeros(2).view(Fixed)
try:
    f[0] = 1
except TypeError as e:
    print(e)
