import numpy as np
a = np.array([10, 20, 30, 40])
print(np.take(a, [0, 3, -1]), a.take([[0, 1], [2, 3]]), np.take(a, 5, mode="clip"), np.take(a, [5, -6], mode="wrap"), np.take(np.arange(6).reshape(2, 3), [0, 2], axis=1), np.take(np.arange(6).reshape(2, 3), [0, 5]))
b = a.copy()
b.put([0, 2], [-1, -2])
print(b)
np.put(b, [1, 1, 9], [5, 6, 7], mode="clip")
print(b)
np.place(b, b > 5, [0])
print(b)
np.putmask(b, b == 0, 99)
print(b, np.extract(a > 15, a), np.compress([True, False, True], a), a.compress([0, 1, 1]), np.choose([0, 1, 2, 0], [a, -a, a * 10]), np.choose([2, 0], [[1, 2], [3, 4], [5, 6]]))
m = np.array([[3, 1, 2], [9, 7, 8]])
i = np.argsort(m, axis=1)
print(np.take_along_axis(m, i, axis=1))
np.put_along_axis(m, np.array([[0], [1]]), 99, axis=1)
print(m, np.select([a < 15, a < 35], [a, a * 100], default=-1), np.select([a > 15], [a]))
for f in (lambda: np.take(a, [9]), lambda: np.take(a, [0], axis=1), lambda: b.put([9], 1), lambda: np.choose([5], [1, 2]), lambda: np.take(a, 1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
