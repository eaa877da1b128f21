# Real transforms over primes above five have passes of their own, not half of a complex transform's.
import numpy as np
x = np.arange(2100) * 371 % 101 / 97 - 0.5
z = x + 1j * x[::-1]
for n in (7, 11, 13, 14, 17, 19, 21, 22, 23, 28, 29, 31, 37, 41, 49, 53, 59, 61, 77, 97, 101, 121, 143, 169, 211, 365, 1009, 2003, 2006):
    r = np.fft.rfft(x[:n])
    back = np.fft.irfft(z[:n // 2 + 1], n)
    print(n, [v.hex() for v in r.view(float)[-6:]], [v.hex() for v in back[:5]])
print(np.fft.rfft([1, 2, 4, 3, 5, 1, 2]))
print(np.fft.irfft(np.fft.rfft([1, 2, 4, 3, 5, 1, 2]), 7))
