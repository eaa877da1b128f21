# The C library's functions to the last bit, in WebAssembly as natively.
import cmath
import math

wide = [0.37 * i - 7.3 for i in range(60)]
unit = [i / 31 - 0.97 for i in range(60)]
for name in 'sin cos tan atan exp tanh erf'.split():
    f = getattr(math, name)
    print(name, [f(x).hex() for x in wide])
for name in 'asin acos erfc'.split():
    f = getattr(math, name)
    print(name, [f(x).hex() for x in unit])
print('atan2', [math.atan2(y, x).hex() for y, x in zip(wide, unit)])
print('hypot', [math.hypot(y, x).hex() for y, x in zip(wide, unit)])
print('pow', [math.pow(abs(x), y).hex() for x, y in zip(wide, unit)])
print('log10', [math.log10(abs(x)).hex() for x in wide], math.log10(5e-324), math.log10(1000), math.log10(2 ** 100))
print([f(x) for f in (math.erf, math.erfc, math.tanh) for x in (0.0, -0.0, 1e-30, 0.9, -0.9, 1.3, -1.3, 3.0, 5.9, 7.0, 27.0, -40.0, math.inf, -math.inf, math.nan)])
print('log', [math.log(abs(x)).hex() for x in wide])
print([(x * 1e5).__round__(3) for x in map(math.sin, [1e5, 1e10, 1e22, 2.0 ** 1000, -3e300])])
print([f(x) for f in (math.cos, math.tan) for x in (1e5, 1e10, 1e22, 2.0 ** 1000, -3e300)])
print(math.sin(math.pi), math.cos(math.pi / 2), math.tan(math.pi / 2), math.sin(-0.0), math.sin(1e-310), math.atan(-0.0))
ends = [0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 1e308, -1e-308]
print([math.atan2(y, x) for y in ends for x in ends])
print([math.hypot(y, x) for y in ends for x in ends])
print([f(x) for f in (math.atan, math.asin, math.acos) for x in ends[:4] + ends[7:9]])
print(sum(math.sin(x) for x in wide), sum(math.cos(x) ** 2 for x in wide), math.degrees(math.atan2(1, 3)))
print(cmath.exp(1j * math.pi / 3), cmath.rect(2, math.pi / 6), cmath.polar(3 + 4j), cmath.phase(-1 + 1e-9j))
points = [(math.cos(2 * math.pi * k / 7), math.sin(2 * math.pi * k / 7)) for k in range(7)]
print(points)
