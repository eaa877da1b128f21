# The order of operations decides the last bits, and people print them.
import numpy as np
print(np.fft.fft([1, 1j, -1, -1j, 2, 0, 1, 5]))
print(np.fft.ifft([0, 4, 0, 0]))
a = np.mgrid[:5, :5][0]
print(np.fft.fft2(a))
print(np.fft.rfft2(a))
print(np.fft.irfft2(np.fft.rfft2(a), s=a.shape))
signal = np.array([1, 2, 3, 4, 3, 2])
print(np.fft.fft(signal), np.fft.hfft(signal[:4]), np.fft.ihfft(signal))
x = np.arange(30) * 37 % 11 / 8
for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 20, 24, 26, 30):
    z = x[:n] + 1j * x[::-1][:n]
    print(n, [v.hex() for v in np.fft.fft(z).view(float)[:4]], [v.hex() for v in np.fft.ifft(z).view(float)[-2:]])
for n in (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 18, 20, 24, 25, 27, 30):
    r = np.fft.rfft(x[:n])
    print(n, [v.hex() for v in r.view(float)], [v.hex() for v in np.fft.irfft(r, n)[-2:]])
big = np.arange(1009) * 371 % 101 / 97
print([v.hex() for v in np.fft.fft(big)[:3].view(float)], np.fft.fft(big[:1000], norm='ortho')[77])
print(np.fft.rfft(big[:1000])[55:63])
