import numpy as np
v, m = np.array([3.0, -4.0]), np.array([[1.0, 2], [3, 4]])
n = np.linalg.norm
print(n(v), n(v, 1), n(v, np.inf), n(v, -np.inf))
print(n(v, 0), n(v, 3).round(8), n(m).round(8), n(m, 1))
print(n(m, np.inf), n(m, "fro").round(8), n(m, 2).round(8), n(m, "nuc").round(8))
print(n(m, axis=0).round(8), n(m, axis=1), n(m, axis=1, keepdims=True), n([1, 2, 2]))
print(n(5), n([3 + 4j]), n(m, -1), n(np.zeros((2, 2, 2)), axis=(0, 1)))
print(n([]), n(np.array([3, 4], "f4")).dtype, n(m, -2).round(8))
