import numpy as np
print(np.linspace(0, 1, 5), np.linspace(0, 10, 4), np.linspace(2, 3, num=5, endpoint=False), np.linspace(5, 0, 3), np.linspace(0, 1, 1), np.linspace(0, 1, 0))
print(len(np.linspace(0, 1)), np.linspace(0, 10, 5, dtype=int), np.linspace(0, 1, 3, retstep=True), np.linspace([0, 10], [1, 20], 3))
print(np.linspace(-1j, 1j, 3), np.linspace(0, 1, 3, dtype="f4").dtype, np.linspace(1, 3, 3).dtype)
print(np.logspace(0, 3, 4), np.logspace(0, 4, 3, base=2), np.geomspace(1, 1000, 4), np.geomspace(1, 256, 9, dtype=int), np.logspace(1, 2, 2, endpoint=False))
print(np.linspace([1, 2], [3, 4], 3, axis=1))
for f in (lambda: np.linspace(0, 1, -1), lambda: np.linspace(0, 1, 2.5), lambda: np.linspace(0), lambda: np.geomspace(0, 1, 3)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
