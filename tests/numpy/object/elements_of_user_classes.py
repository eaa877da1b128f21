# Objects that convert themselves: assigned, cast, asked for their truth and their text.
import numpy as np
from decimal import Decimal
from fractions import Fraction

a = np.array([Fraction(1, 2), Decimal('1.5'), 3], object)
x = np.zeros(3)
x[:] = a
print(x)
y = np.zeros((2, 3))
y[0] = a
y[1, [0, 2]] = a[:2]
print(y)
x[x > 1] = a[1:]
print(x, np.array(a, dtype=float), np.asarray(a, float).sum(), np.array(a, dtype=int))
np.copyto(x, a, casting='unsafe')
print(x)


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        return self.v > 1

    def __str__(self):
        return f'T{self.v}'


o = np.array([T(1), T(2), T(3)], object)
print(np.nonzero(o), o.nonzero(), np.where(o), np.flatnonzero(o), np.argwhere(o).ravel(), np.count_nonzero(o))
print(np.array(o, dtype='U'), np.array(o, dtype=bool), np.extract(o, [1, 2, 3]))


class Bad:
    def __float__(self):
        raise ZeroDivisionError('no number')


try:
    x[:] = np.array([Bad(), 1, 2], object)
except ZeroDivisionError as e:
    print(e)
