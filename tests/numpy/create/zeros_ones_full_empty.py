import numpy as np
print(np.zeros(3), np.zeros((2, 3)), np.zeros((2, 0)), np.zeros(()), np.zeros(2, dtype=int), np.ones((2, 2), dtype=bool), np.zeros([2, 1]))
print(np.ones(3), np.full(3, 7), np.full((2, 2), 1.5), np.full(2, "ab"), np.full(2, [1, 2]), np.full((2, 2), 7, dtype=float), np.full(2, True), np.full((2, 3), [1, 2, 3]))
print(np.empty((2, 3)).shape, np.empty(0), np.empty(3, dtype="i2").dtype, np.zeros(2, dtype=complex), np.zeros(2, "S3"), np.zeros(2, "U3"))
a = np.array([[1, 2], [3, 4]], dtype=np.int16)
print(repr(np.zeros_like(a)), repr(np.ones_like(a, dtype=float)), np.full_like(a, 9.7), np.empty_like(a).shape, np.zeros_like(a, shape=(3,)), np.zeros_like([1.5, 2]))
print(np.zeros((2, 3), order="F").strides, np.zeros_like(np.zeros((2, 3), order="F")).strides)
for f in (lambda: np.zeros(-1), lambda: np.zeros((2, -3)), lambda: np.zeros("a"), lambda: np.zeros(1.5), lambda: np.ones(), lambda: np.zeros(2, 3, 4, 5), lambda: np.full(2), lambda: np.full(2, [1, 2, 3]), lambda: np.zeros((2,) * 65)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
