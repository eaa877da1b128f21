def cf(x, n):
    out = []
    for _ in range(n):
        a = int(x)
        out.append(a)
        if abs(x - a) < 1e-10:
            break
        x = 1 / (x - a)
    return out
def frac(c):
    n, d = c[-1], 1
    for a in reversed(c[:-1]):
        n, d = a * n + d, n
    return n, d
print(cf(3.141592653589793, 5), [frac(cf(3.141592653589793, k)) for k in range(1, 6)])
print(cf(2**0.5, 8), frac(cf(2**0.5, 8)), cf(0.75, 5), frac([1] * 15))
def arctan_inv(x, digits):
    one = 10**digits
    total = term = one // x
    n, sign = 3, -1
    while term:
        term //= x * x
        total += sign * (term // n)
        sign, n = -sign, n + 2
    return total
def pi(digits):
    d = digits + 10
    return str(4 * (4 * arctan_inv(5, d) - arctan_inv(239, d)))[:digits + 1]
p = pi(100)
print(p[0] + "." + p[1:])
e, term = 0, 10**60
for n in range(1, 60):
    e += term
    term //= n
print(str(e)[:50])
def isqrt_digits(n, k):
    x = n * 10 ** (2 * k)
    r = x
    while r * r > x:
        r = (r + x // r) // 2
    return r
print(isqrt_digits(2, 50))
print(pow(2, 1000) % 10**10, sum(int(c) for c in str(2**1000)), len(str(3**500)), 2**127 - 1, (2**127 - 1) % 7)
