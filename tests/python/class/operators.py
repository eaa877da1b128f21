class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __sub__(self, o): return V(*(a - b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __pos__(self): return self
    def __invert__(self): return V(*reversed(self.c))
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __bool__(self): return any(self.c)
    def __contains__(self, x): return x in self.c
    def __call__(self, x): return V(*self.c, x)
    def __iadd__(self, o):
        self.c = tuple(a + 100 for a in self.c)
        return self
    def __divmod__(self, k): return self // k, self % k
    def __floordiv__(self, k): return V(*(a // k for a in self.c))
    def __mod__(self, k): return V(*(a % k for a in self.c))
    def __pow__(self, k, m=None): return V(*(pow(a, k, m) for a in self.c))
a, b = V(3, 4), V(1, 2)
print(a + b, a - b, a * 2, 3 * a)
print(a @ b, -a, +a, ~a)
print(abs(a), a == V(3, 4), a != b, a[0])
print(a[-1:], len(a), bool(V(0, 0)), 4 in a)
print(a(5), divmod(a, 2), a**2, pow(a, 2, 5))
a += b
print(a, [*a])
