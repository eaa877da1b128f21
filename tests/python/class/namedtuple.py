from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict())
print(p._replace(x=9), P._fields, P._make([5, 6]), p == (1, 2))
print(tuple(p), len(p))
x, y = p
print(x, y, P(*"ab"), p + (3,))
print(hash(p) == hash((1, 2)), isinstance(p, tuple), max(p))
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D._field_defaults, D.__doc__)
class Q(namedtuple("Q", "a b")):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
print(Q(1, 2), Q(1, 2).total, namedtuple("R", "a def b", rename=True)._fields)
