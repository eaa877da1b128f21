# profile: scipy2008
import numpy as np
x, y = np.ogrid[1:10, 1:5]
print(x.shape, y.shape, repr(x.T), repr(x[:3] * y), repr((x + 1j * y)[:2]), repr(abs(x[:2] + 1j * y)), repr((x ** 2 + y ** 2 < 20).astype(int)))
a, b = np.mgrid[1:4, 1:3]
print(repr(a), repr(b), a.strides, repr(a + 1j * b), np.array_equal(a * b, np.ogrid[1:4, 1:3][0] * np.ogrid[1:4, 1:3][1]))
print(repr(np.ogrid[0:1:5j]), repr(np.mgrid[0:10:4]), repr(np.ogrid[-1:1:3j, 0:2]), [g.nbytes for g in np.ogrid[1:100, 1:100]], np.mgrid[1:100, 1:100].nbytes)
z = np.linspace(-2, 2, 5)[:, None] + 1j * np.linspace(-1, 1, 3)
print(repr(z), repr(z ** 2), repr(np.abs(z).round(3)), z.real.max(), z.imag.min())
def grid_old_way():
    x, y = np.mgrid[1:100, 1:100]
    return x + 1j * y
def grid_new_way():
    x, y = np.ogrid[1:100, 1:100]
    return x + 1j * y
print(np.array_equal(grid_old_way(), grid_new_way()), grid_new_way().dtype, grid_new_way().sum(), grid_new_way()[3, 7])
