import numpy as np
print(np.arange(5), np.arange(2, 8), np.arange(0, 10, 3), np.arange(5, 0, -1))
print(np.arange(0), np.arange(3, 1))
print(np.arange(0, 1, 0.25), np.arange(5.0), np.arange(1, 2, 0.3), np.arange(0.5, 3))
print(np.arange(-3, 3, 1.5))
print(np.arange(3).dtype, np.arange(3.0).dtype, np.arange(3, dtype="f4").dtype)
print(np.arange(3, dtype=np.uint8), np.arange(3, dtype=complex), np.arange(True))
print(np.arange(start=1, stop=4), np.arange(10, step=4), np.arange(stop=3))
print(repr(np.arange(0, 1, 0.1)))
