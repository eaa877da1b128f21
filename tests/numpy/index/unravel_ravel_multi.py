import numpy as np
print(np.unravel_index(22, (7, 6)), np.unravel_index([22, 41], (7, 6)))
print(np.unravel_index(5, (2, 3), order="F"), np.ravel_multi_index((3, 4), (7, 6)))
print(np.ravel_multi_index([[0, 1], [2, 3]], (2, 4)))
print(np.ravel_multi_index((1, 5), (2, 3), mode="wrap"))
print(np.ravel_multi_index((9, 9), (2, 3), mode="clip"))
a = np.arange(12).reshape(3, 4)[::-1]
print(np.unravel_index(a.argmax(), a.shape), np.unravel_index(0, ()), type(np.unravel_index(5, (3, 3))[0]).__name__)
for i, v in np.ndenumerate(np.array([[1, 2], [3, 4]])):
    print(i, v)
print(list(np.ndindex(2, 2)), list(np.ndindex((1, 2))))
