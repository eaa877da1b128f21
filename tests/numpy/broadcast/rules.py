import numpy as np
a = np.arange(3)
b = np.arange(2)[:, None]
print(a + b, (a + b).shape, np.zeros((3, 1, 5)).shape)
print((np.zeros((3, 1, 5)) + np.zeros((4, 1))).shape)
print((np.zeros((2, 0)) + np.zeros((1, 1))).shape, (np.ones(3) * 5).shape)
print((np.zeros((8, 1, 6, 1)) + np.zeros((7, 1, 5))).shape)
for s, t in (((3,), (4,)), ((2, 3), (3, 2)), ((2, 1), (8, 4, 3)), ((2, 3), (2,))):
    try:
        np.zeros(s) + np.zeros(t)
    except ValueError as e:
        print(e)
a = np.zeros((2, 3))
try:
    a += np.zeros((2, 2, 3))
except ValueError as e:
    print(e)
try:
    a += np.zeros((3, 1))
except ValueError as e:
    print(e)
a += [1, 2, 3]
print(a)
print(np.broadcast_shapes((2, 1), (3,)), np.broadcast_shapes(), np.broadcast_shapes(3, (1, 3), (2, 1, 1)))
try:
    np.broadcast_shapes((2,), (3,))
except ValueError as e:
    print(e)
print(np.array([1, 2, 3]) * np.array([[1], [10]]), np.arange(4).reshape(4, 1) == np.arange(4), np.maximum([[1], [5]], [3, 4]))
