import numpy as np
for z in ([1 + 1j, -1 - 1j], [1e-10 + 1j], [100 + 0.001j, 1], [1e20 - 1e-20j], [0.5j, -0.5j], [np.inf + np.nan * 1j], [complex(1, np.nan)], [1 / 3 + 2j / 3] * 3):
    a = np.array(z)
    print(a)
    print(repr(a))
    with np.printoptions(precision=2, suppress=True):
        print(a)
    with np.printoptions(sign="+", floatmode="fixed", precision=1):
        print(a)
print(np.array([1 + 2j]) * np.array([[1], [2]]), np.complex64(1 + 2j))
print(repr(np.complex128(1e-20 + 5j)), np.array(1j), complex(np.complex64(0.1)))
