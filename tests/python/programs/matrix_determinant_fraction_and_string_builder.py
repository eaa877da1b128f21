class Frac:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("denominator is zero")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        s = -1 if (n < 0) != (d < 0) else 1
        self.n, self.d = s * abs(n) // a, abs(d) // a
    def __add__(self, o): return Frac(self.n * o.d + o.n * self.d, self.d * o.d) if isinstance(o, Frac) else self + Frac(o)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -o
    def __mul__(self, o): return Frac(self.n * o.n, self.d * o.d) if isinstance(o, Frac) else Frac(self.n * o, self.d)
    __rmul__ = __mul__
    def __truediv__(self, o): return Frac(self.n * o.d, self.d * o.n)
    def __eq__(self, o): return (self.n, self.d) == ((o.n, o.d) if isinstance(o, Frac) else (o, 1))
    def __lt__(self, o): return self.n * o.d < o.n * self.d
    def __float__(self): return self.n / self.d
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
a, b = Frac(1, 2), Frac(3, -4)
print(a + b, a - b, a * b, a / b)
print(-a, a == Frac(2, 4), Frac(4, 2) == 2, sorted([a, b, Frac(1, 3)]))
print(float(a), sum([a, a, b], Frac(0)), 3 * a, a + 1)
print(1 + a)
harm = Frac(0)
for i in range(1, 11):
    harm = harm + Frac(1, i)
print(harm, round(float(harm), 6))
def solve(m):
    n = len(m)
    m = [[Frac(x) for x in r] for r in m]
    for i in range(n):
        p = next(r for r in range(i, n) if m[r][i] != 0)
        m[i], m[p] = m[p], m[i]
        m[i] = [x / m[i][i] for x in m[i]]
        for k in range(n):
            if k != i:
                m[k] = [x - m[k][i] * y for x, y in zip(m[k], m[i])]
    return [r[-1] for r in m]
print(solve([[2, 1, 5], [1, 3, 10]]), solve([[1, 1, 1, 6], [0, 2, 5, -4], [2, 5, -1, 27]]))
try:
    Frac(1, 0)
except ZeroDivisionError as e:
    print(e)
