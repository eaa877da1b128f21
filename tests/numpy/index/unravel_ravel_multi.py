import numpy as np
print(np.unravel_index(22, (7, 6)), np.unravel_index([22, 41], (7, 6)), np.unravel_index(5, (2, 3), order="F"), np.ravel_multi_index((3, 4), (7, 6)), np.ravel_multi_index([[0, 1], [2, 3]], (2, 4)), np.ravel_multi_index((1, 5), (2, 3), mode="wrap"), np.ravel_multi_index((9, 9), (2, 3), mode="clip"))
a = np.arange(12).reshape(3, 4)[::-1]
print(np.unravel_index(a.argmax(), a.shape), np.unravel_index(0, ()), type(np.unravel_index(5, (3, 3))[0]).__name__)
for f in (lambda: np.unravel_index(42, (7, 6)), lambda: np.unravel_index(-1, (7, 6)), lambda: np.ravel_multi_index((7, 0), (7, 6)), lambda: np.unravel_index([1.5], (3,)), lambda: np.ravel_multi_index((0,), (2, 3))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
for i, v in np.ndenumerate(np.array([[1, 2], [3, 4]])):
    print(i, v)
print(list(np.ndindex(2, 2)), list(np.ndindex((1, 2))))
