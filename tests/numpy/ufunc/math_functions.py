import numpy as np
x = np.array([0.0, 0.5, 1.0, 2.0])
for f in (np.sin, np.cos, np.tan, np.arctan, np.exp, np.exp2, np.expm1, np.log1p, np.sinh, np.cosh, np.tanh, np.arcsinh, np.sqrt, np.cbrt, np.square, np.deg2rad, np.rad2deg, np.degrees, np.radians, np.sinc):
    print(f.__name__, np.round(f(x), 10))
y = np.array([0.25, 0.5, 1.0])
for f in (np.log, np.log2, np.log10, np.arcsin, np.arccos, np.arctanh):
    with np.errstate(all="ignore"):
        print(f.__name__, np.round(f(y), 10))
print(np.round(np.arctan2([1, -1, 0], [1, -1, -1]), 10), np.hypot([3, 5], [4, 12]))
print(np.round(np.logaddexp(1, 2), 10), np.copysign([1, -2], [-1, 1]))
print(np.nextafter(1, 2) - 1, np.spacing(1.0), np.ldexp([1, 2], [3, -1]))
print(np.frexp([8.0, 0.3]), np.heaviside([-1, 0, 1], 0.5))
print(np.sin(0), np.exp(0), np.log(1), np.sin(np.float32(0)).dtype)
print(np.sqrt(np.array([1, 4], np.int8)).dtype, np.sqrt(np.array([1], np.int16)).dtype)
print(np.exp([0, 0]).dtype, np.sqrt(np.array([4], np.float16)))
print(np.round(np.exp(1j * np.pi), 10), np.sqrt(-1 + 0j), np.abs([3 + 4j]))
print(np.round(np.log(-1 + 0j), 10))
