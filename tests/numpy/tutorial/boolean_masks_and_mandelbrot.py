import numpy as np
a = np.arange(12).reshape(3, 4)
b = a > 4
print(b, a[b])
a[b] = 0
print(a)
def mandelbrot(h, w, maxit=20, r=2):
    x = np.linspace(-2.5, 1.5, 4 * h + 1)
    y = np.linspace(-1.5, 1.5, 3 * w + 1)
    A, B = np.meshgrid(x, y)
    C = A + B * 1j
    z = np.zeros_like(C)
    divtime = maxit + np.zeros(z.shape, dtype=int)
    for i in range(maxit):
        z = z**2 + C
        diverge = abs(z) > r
        div_now = diverge & (divtime == maxit)
        divtime[div_now] = i
        z[diverge] = r
    return divtime
m = mandelbrot(6, 4)
for row in m:
    print("".join(" .:-=+*#%@"[min(v // 2, 9)] for v in row))
a = np.arange(12).reshape(3, 4)
b1, b2 = np.array([False, True, True]), np.array([True, False, True, False])
print(a[b1, :], a[b1], a[:, b2], a[b1, b2], sep="\n")
