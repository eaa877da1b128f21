import numpy as np
a = np.array([[4.0, 7], [2, 6]])
r = lambda x: np.round(x, 8) + 0.0
x = np.linalg.solve([[3, 1], [1, 2]], [9, 8])
for f in (
    lambda: np.linalg.inv([[1, 2], [2, 4]]),
    lambda: np.linalg.inv([[1, 2, 3], [4, 5, 6]]),
    lambda: np.linalg.solve([[0, 0], [0, 0]], [1, 2]),
    lambda: np.linalg.inv([1, 2]),
    lambda: np.linalg.det([[1, 2, 3]]),
    lambda: np.linalg.solve(a, [1, 2, 3]),
    lambda: np.linalg.matrix_power(np.zeros((2, 3)), 2),
    lambda: np.linalg.matrix_power(a, 1.5),
    lambda: np.linalg.inv("x"),
    lambda: np.linalg.inv(5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
