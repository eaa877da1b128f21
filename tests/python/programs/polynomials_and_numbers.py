class Poly:
    def __init__(self, *c):
        while len(c) > 1 and c[-1] == 0:
            c = c[:-1]
        self.c = c or (0,)
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        pad = lambda t: list(t) + [0] * (n - len(t))
        return Poly(*(a + b for a, b in zip(pad(self.c), pad(o.c))))
    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)
    def __call__(self, x):
        r = 0
        for a in reversed(self.c):
            r = r * x + a
        return r
    def __str__(self):
        terms = []
        for i, a in reversed(list(enumerate(self.c))):
            if a:
                terms.append(f"{'-' if a < 0 else '+'} {'' if abs(a) == 1 and i else abs(a)}{'x' if i else ''}{f'^{i}' if i > 1 else ''}")
        s = " ".join(terms) or "+ 0"
        return s[2:] if s[0] == "+" else "-" + s[2:]
p, q = Poly(1, 2, 3), Poly(-1, 1)
print(p, "|", q, "|", p + q, "|", p * q, "|", p(2), (p * q)(2) == p(2) * q(2), Poly(0))
def sqrt(n, eps=1e-12):
    x = n
    while abs(x * x - n) > eps:
        x = (x + n / x) / 2
    return x
print(round(sqrt(2), 10), round(sqrt(144), 10))
def bisect(f, a, b):
    for _ in range(60):
        m = (a + b) / 2
        a, b = (m, b) if f(a) * f(m) > 0 else (a, m)
    return m
print(round(bisect(lambda x: x**3 - x - 2, 1, 2), 9))
def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * sum(f(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))
print(round(simpson(lambda x: x * x, 0, 3), 9))
pi = sum((-1) ** k * 4 / (2 * k + 1) for k in range(1000))
print(round(pi, 6))
def pi_digits(n):
    q, r, t, k, m, x, out = 1, 0, 1, 1, 3, 3, ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out
print(pi_digits(40))
