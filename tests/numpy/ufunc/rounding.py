import numpy as np
a = np.array([0.5, 1.5, 2.5, -0.5, 1.25, -1.75, 1234.5678])
print(np.round(a), np.round(a, 1), np.round(a, 2), np.round(a, -2))
print(a.round(3), np.around(a, 1), np.rint(a), np.floor(a))
print(np.ceil(a), np.trunc(a), np.fix(a))
print(np.round([11, 15, 25, -15], -1), np.round(1.005, 2), np.round(2.675, 2))
print(np.round(np.float32(1.15), 1), np.round([1.5 + 2.55j], 1), np.round(5))
print(np.round(np.int8(17), -1), np.round(True))
print(np.floor(np.array([3, 4])).dtype, np.round(np.array([1, 2])).dtype, np.floor(2.7))
print(type(np.floor(2.7)).__name__, np.round(a, decimals=0).dtype)
print(a.round(out=np.empty(7)))
print(round(np.float64(2.5)), round(np.float64(2.567), 1), type(round(np.float64(2.5))).__name__)
try:
    round(a)
    print(round(a, 1))
except TypeError as e:
    print(e)
