import numpy as np
class Log(np.ndarray):
    def __new__(cls, *args, **kw):
        print("__new__ with", cls.__name__)
        return super().__new__(cls, *args, **kw)
    def __array_finalize__(self, obj):
        print("finalize", type(self).__name__, "from", type(obj).__name__)
c = Log((3,))
print("view")
v = np.zeros(2).view(Log)
print("slice")
s = v[:1]
print("ufunc")
u = v + 1
print("copy")
w = v.copy()
print("from plain op")
z = np.ones(2) * v
print("item", type(v[0]).__name__, v.shape, s.shape, type(u).__name__)
class Sub(Log): pass
print("cast to subclass")
x = v.view(Sub)
print("mixed")
y = x + v
print(type(y).__name__)
