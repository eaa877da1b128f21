import numpy as np
for bad in ([[1, 2], [3]], [1, [2, 3]], [[1], [[2]]], [[1, 2], [3, 4, 5], [6]]):
    try:
        print(np.array(bad))
    except ValueError as e:
        print(e)
try:
    np.array([1, "a"], dtype=int)
except ValueError as e:
    print(e)
try:
    np.array(["1.5", "x"], dtype=float)
except ValueError as e:
    print(e)
try:
    np.array([1, None], dtype=float)
    np.array([{}], dtype=float)
except TypeError as e:
    print(e)
try:
    np.array(1, 2, 3)
except TypeError as e:
    print(e)
try:
    np.array()
except TypeError as e:
    print(e)
try:
    np.array([1], dtype="nope")
except TypeError as e:
    print(e)
