import numpy as np
class W(np.ndarray):
    __array_priority__ = 10
    def __array_wrap__(self, arr, context=None, return_scalar=False):
        print("wrap", arr.shape, context[0].__name__ if context else None, return_scalar)
        return super().__array_wrap__(arr, context, return_scalar)
a = np.arange(3).view(W)
r = a + 1
print(type(r).__name__, r)
s = np.add.reduce(a)
print(type(s).__name__, s)
m = a.mean()
print(type(m).__name__)
class P(np.ndarray):
    __array_priority__ = 20
p = np.arange(3).view(P)
print(type(a + p).__name__, type(p + a).__name__, type(np.ones(3) + p).__name__)
class NotArray:
    __array_priority__ = 1000
    def __radd__(self, o):
        return "radd " + type(o).__name__
    def __array__(self, dtype=None, copy=None):
        return np.array([10, 20, 30])
print(np.arange(3) + NotArray())
class OptOut:
    __array_ufunc__ = None
    def __rmul__(self, o):
        return "rmul"
print(np.arange(3) * OptOut())
try:
    np.multiply(np.arange(3), OptOut())
except TypeError as e:
    print(e)
