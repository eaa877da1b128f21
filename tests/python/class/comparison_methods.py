import functools
@functools.total_ordering
class Ver:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __repr__(self): return ".".join(map(str, self.t))
a, b = Ver("1.2"), Ver("1.10")
print(a < b, a > b, a <= b, a >= b)
print(a == b, a != b, sorted([b, a, Ver("0.9")]), max(a, b))
class Plain: pass
p, q = Plain(), Plain()
print(p == q, p == p, p != q)
try:
    p < q
except TypeError as e:
    print(e)
class Loud:
    def __lt__(self, o): return "lt"
    def __le__(self, o): return []
print(Loud() < 1, Loud() <= 1, 1 > Loud(), not (Loud() <= 1))
print(0 < 1 < 2 and Loud() < 3)
class EqOnly:
    def __eq__(self, o): return True
print(EqOnly() != 5, EqOnly() == None, [EqOnly()] == [1], 3 in [EqOnly()])
print(EqOnly() in (1, 2))
