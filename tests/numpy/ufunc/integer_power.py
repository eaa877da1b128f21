import numpy as np
a = np.array([2, 3, -2])
print(a ** 2, a ** 3, a ** 0)
print(2 ** a[:2], a ** 2.0, a.astype(float) ** -1, np.power(a, [1, 2, 3]))
print(np.array([2], np.int8) ** 7, np.array([2]) ** 64, np.array([10]) ** 19)
print(np.array([4.0, 9.0]) ** 0.5, np.array([2.0]) ** [1, 2, 3], np.power(2, 0.5))
print((-8.0) ** np.array([2, 3]), np.array([1 + 1j]) ** 2, np.array([True, False]) ** 2)
print(np.array([2], np.uint8) ** np.array([3], np.uint8))
with np.errstate(all="ignore"):
    print(np.array([-8.0]) ** (1 / 3), np.array([0.0]) ** -1, np.power(0.0, 0))
