import numpy as np
a = np.array([1 + 2j, 3 - 1j])
print(a.astype(float))
print(a.real, a.imag, a.conj(), abs(a))
b = np.zeros(2)
try:
    b[0] = 1j
except TypeError as e:
    print(e)
b[:] = a
print(b)
