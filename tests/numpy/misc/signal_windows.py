import numpy as np
for f in (np.bartlett, np.blackman, np.hamming, np.hanning):
    print(f.__name__, f(5).round(6) + 0, f(1), f(0))
print(np.kaiser(5, 14).round(6), np.sinc([0, 0.5, 1]).round(6), np.i0([0, 1]).round(6))
x = np.sin(np.linspace(0, 2 * np.pi, 9))
print((x * np.hanning(9)).round(4), np.convolve(x, np.hamming(3) / np.hamming(3).sum(), "same").round(4))
