import numpy as np
a = np.array([[3, 0, 1], [0, 5, 0]])
print(np.where(a > 0), np.nonzero(a), a.nonzero(), np.argwhere(a))
print(np.flatnonzero(a), np.count_nonzero(a), np.count_nonzero(a, axis=0))
print(np.count_nonzero(a, axis=1, keepdims=True))
print(np.where(a > 0, a, -1), np.where([True, False], [1, 2], [3, 4]))
print(np.where(a > 0, 1.5, 0), np.where([[True], [False]], [1, 2], [10, 20]))
print(np.where(a, "y", "n"), np.where(True, 1, 2))
print(np.where(np.array([1, 2]) > 1, np.int8(1), 2.5).dtype, np.where([True], 1, 1j))
print(np.nonzero(np.array([0.0, np.nan, -0.0])), np.nonzero([False, True]))
print(np.where(np.zeros(3)))
try:
    np.where(a, 1)
except ValueError as e:
    print(e)
try:
    np.where(a > 0, [1, 2], 0)
except ValueError as e:
    print(e)
try:
    np.nonzero(np.array(5))
except ValueError as e:
    print(e)
i, j = np.where(a == 5)
print(i, j, a[i, j], type(np.where(a)).__name__)
