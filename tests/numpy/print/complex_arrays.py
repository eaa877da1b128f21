import numpy as np
for a in ([1 + 2j], [1, 1j], [1.5 - 2j, 10 + 0.25j], [1e10 + 1j], [np.nan + 1j, 1 - np.inf * 1j], [0.1 + 1e-10j], [-0.0 + 0j, 1], [1 / 3 + 1j / 3, 100]):
    x = np.array(a)
    print(x, repr(x), repr(x.astype(np.complex64)))
print(repr(np.array([[1 + 1j, 2], [3, 4j]])), np.array(1 + 1j))
print(repr(np.complex128(1 - 0.5j)), np.complex64(1 / 3))
print(np.array([1 + 2j, 3.14159 - 1.5j]) * 1000, np.arange(3) * 1j)
