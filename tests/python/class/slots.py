class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"))
for s in ("p.z = 3", "p.__dict__", "del p.x; p.x", "P.q"):
    try:
        exec(s)
    except AttributeError as e:
        print(e)
class Q(P):
    __slots__ = ("w",)
q = Q(1, 2)
q.w = 5
print(q.x, q.w)
class D(P): pass
d = D(1, 2)
d.extra = 1
print(d.__dict__, d.x)
try:
    class Bad:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
class One:
    __slots__ = "only"
o = One()
o.only = 3
print(o.only)
