# profile: scipy2008
import numpy as np
x = np.arange(4)
print(repr(x + 3), repr(x + [10, 20, 30, 40]), repr(x * 2.5), repr(x - x[::-1]), repr(x + 1j), repr(x / 2), repr(x // 2), repr(x ** 2), repr(x == 2), repr(-x))
try:
    x + [10, 20, 30]
except ValueError as e:
    print(e)
x = np.zeros((3, 4))
y = np.zeros((3, 1))
print((x + y).shape, (np.zeros((2, 1)) + np.zeros((8, 1, 3))).shape, (x + np.arange(4)), (x + np.arange(3)[:, None]))
for a, b in (((3, 4), (3,)), ((2, 1), (8, 4, 3)), ((5, 1, 4), (2, 1)), ((1,), (0,)), ((3, 0), (3, 1)), ((2, 3), (3, 2))):
    try:
        print(a, b, (np.ones(a) * np.ones(b)).shape, np.broadcast_shapes(a, b))
    except ValueError as e:
        print(a, b, e)
print(repr(np.ones((3, 1)) * np.arange(4)), repr(np.arange(3)[:, np.newaxis] * np.arange(4)), repr(np.multiply.outer(range(3), range(4))))
