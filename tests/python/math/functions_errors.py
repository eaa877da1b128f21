import math
for f in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: math.exp(1000),
    lambda: math.floor("a"),
    lambda: math.gcd(1.5),
    lambda: math.acos(2),
    lambda: math.floor(math.inf),
    lambda: math.floor(math.nan),
    lambda: math.sqrt("4"),
    lambda: math.pow(-1, 0.5),
    lambda: math.isqrt(-1),
    lambda: math.comb(-1, 2),
    lambda: math.sqrt(),
    lambda: math.log(2, 1),
    lambda: math.fmod(1, 0),
    lambda: math.dist([1], [1, 2]),
    lambda: math.gamma(0),
    lambda: math.sin(math.inf),
    lambda: math.ldexp(1, 5000),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
