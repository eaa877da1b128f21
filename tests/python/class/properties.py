class T:
    def __init__(self, c): self.c = c
    @property
    def c(self):
        "Celsius."
        return self._c
    @c.setter
    def c(self, v):
        if v < -273.15:
            raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        del self._c
    @property
    def f(self): return self.c * 9 / 5 + 32
    g = property(lambda self: 42)
t = T(100)
print(t.c, t.f, t.g, T.c.__doc__, t.__dict__)
t.c = 0
print(t.f)
for s in ("t.c = -300", "t.f = 5", "del t.f", "t.g = 1"):
    try:
        exec(s)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.c
try:
    t.c
except AttributeError as e:
    print(e)
print(type(T.c).__name__, T.c.fget(T(5)))
