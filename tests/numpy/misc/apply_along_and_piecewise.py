import numpy as np
a = np.arange(6).reshape(2, 3)
print(np.apply_along_axis(sum, 0, a), np.apply_along_axis(lambda r: r[::-1], 1, a))
print(np.apply_over_axes(np.sum, a, [0, 1]))
print(np.piecewise([-1.0, 2.0], [np.array([-1, 2]) < 0, np.array([-1, 2]) >= 0], [0, lambda x: x * 10]))
print(np.trim_zeros([0, 1, 0, 2, 0]), np.unwrap([0, 3.5, 7]).round(6), np.i0(0))
print(np.real([1 + 2j]), np.imag(3j), np.angle([1j, -1]).round(8), np.angle(1j, deg=True))
print(np.real_if_close([1 + 0j]), np.iscomplex([1, 1j]), np.isreal([1, 1j]))
print(np.iscomplexobj([1j]), np.isscalar(5), np.isscalar([5]), np.isscalar("a"))
print(np.ndim([[1]]), np.shape([[1, 2]]), np.size([[1, 2]]), np.size([[1, 2]], 0))
print(np.iterable([1]), np.isrealobj([1]), np.conj(1 + 2j), np.nan_to_num(np.nan))
print(np.version.version.split(".")[0])
print(np.__version__.split(".")[0], np.pi, np.e, np.inf)
print(np.nan, np.newaxis, np.euler_gamma, np.PINF if hasattr(np, "PINF") else "no PINF")
print(-np.inf)
for name in ("float", "int", "bool8", "product", "cumproduct", "alltrue", "Inf", "NaN", "float_", "unicode_", "string_", "nope"):
    try:
        getattr(np, name)
        print(name, "exists")
    except AttributeError as e:
        print(name, "->", str(e).splitlines()[0][:100])
