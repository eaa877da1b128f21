# Elementary functions of float64 arrays to the last bit: what sums of them, printed in full, show.
import numpy as np

rng = np.random.RandomState(2)
wide = rng.uniform(-10, 10, 40)
unit = rng.uniform(-1, 1, 40)
positive = rng.uniform(0, 100, 40)
tenths = np.round(rng.uniform(-20, 20, 40), 1)


def show(name, values):
    print(name, [float(v).hex() for v in values])


for name in 'exp exp2 expm1 sin cos arctan sinh cosh arcsinh'.split():
    f = getattr(np, name)
    show(name, f(wide))
    show(name, f(tenths))
for name in 'log log2 log10 log1p sqrt'.split():
    show(name, getattr(np, name)(positive))
show('arctanh', np.arctanh(unit))
show('arccosh', np.arccosh(positive + 1))
show('hypot', np.hypot(wide, unit))
show('power', np.power(positive, unit))
show('cubes', positive ** 3)
show('thirds', positive ** (1 / 3))
show('tens', 10.0 ** tenths)

# A float64 scalar's power is the C library's.
print(np.float64(27.0) ** (1 / 3), np.int64(27) ** (1 / 3), np.array(27.0) ** (1 / 3), np.int32(27) ** np.float64(1 / 3))
print(27 ** np.float64(1 / 3), np.float64(1.1) ** np.int64(7), np.float64(1.1) ** True, np.float32(27) ** (1 / 3))

# Sums of many.
x = np.linspace(-5, 5, 1001)
print(repr(np.sum(1 / (1 + np.exp(-x)))), repr(np.mean(np.exp(-x ** 2 / 2))), repr(np.sum(np.sin(x) * np.cos(3 * x))))
e = np.exp(x - x.max())
print(repr((e / e.sum()).std()), repr(-np.sum(np.log10(e))), repr(np.sqrt(np.mean(x ** 3))), repr(np.sum(np.abs(x) ** 0.3)))

# The ends of the ranges.
ends = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 1.0, -1.0, 1e-320, -1e-320, 1e-300, 1e300, 710.0, -710.0,
                 709.782712893384, -745.1332191019411, -745.2, -708.4, 1e-9, 1.5, -2.5])
with np.errstate(all='ignore'):
    for name in 'exp exp2 expm1 sinh cosh arcsinh arccosh arctanh log10 log1p sin cos tan arctan'.split():
        show(name, getattr(np, name)(ends))
    for name in 'arctan2 hypot power'.split():
        f = getattr(np, name)
        some = ends[[0, 1, 2, 3, 4, 5, 6, 9, 10]]
        show(name, [f(a, b) for a in some for b in some])
