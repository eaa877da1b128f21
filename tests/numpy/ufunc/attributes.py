import numpy as np
for f in (np.add, np.sin, np.divmod, np.modf, np.logical_not, np.matmul, np.maximum, np.power):
    print(f, f.__name__, f.nin, f.nout, f.nargs, f.identity, f.signature, f.ntypes > 0, type(f).__name__)
print(np.add.types[:6], np.sin.types[:4], np.isnan.types[0], isinstance(np.add, np.ufunc))
print(callable(np.add))
print(np.multiply.identity, np.bitwise_and.identity, np.logical_or.identity)
print(np.minimum.identity, np.hypot.identity)
f = np.frompyfunc(lambda x, y: x * 10 + y, 2, 1)
print(f([1, 2], [3, 4]), f(1, 2), type(f).__name__)
g = np.vectorize(lambda a, b=1: a + b if a > b else a - b)
print(g([1, 2, 3], 2), g([1, 5]), g(np.array([[1.5]]), 1))
@np.vectorize
def sgn(x):
    "Sign word."
    return "neg" if x < 0 else "pos"
print(sgn([-1, 2]), sgn.__doc__, np.vectorize(len, otypes=[float])(["a", "bcd"]))
h = np.vectorize(np.dot, signature="(n),(n)->()")
print(h([[1, 2], [3, 4]], [1, 1]))
