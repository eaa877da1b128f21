class L(list):
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return L(r) if isinstance(i, slice) else r
    def first(self): return self[0]
l = L([1, 2, 3])
print(l, l.first(), type(l[1:]).__name__, type(l + [4]).__name__)
print(l == [1, 2, 3], isinstance(l, list), len(l), sorted(l, reverse=True))
print(sum(l), repr(l), L("ab"), l.append(9))
print(l)
class D(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.log = []
    def __getitem__(self, k):
        self.log.append(k)
        return super().__getitem__(k)
d = D(a=1, b=2)
print(d["a"], d.get("b"), d.log, d, {**d}, dict(d), list(d))
class S(str):
    def __add__(self, o): return S(str(self) + "+" + o)
    def __len__(self): return 99
    def __eq__(self, o): return str(self).lower() == str(o).lower()
    __hash__ = str.__hash__
s = S("Hi")
print(s + "x", len(s), s == "HI", s.upper())
print(type(s.upper()).__name__, f"{s}", "-".join([s, s]), s[0])
print(type(s + "y").__name__)
class F(float):
    def __repr__(self): return f"F{float(self)}"
print(F(1.5), [F(2)], F(1) + 1, F(3) * F(2))
print(round(F(2.567), 1), str(F(1)), f"{F(1.25):.1f}")
class E(ValueError, KeyError): pass
try:
    raise E("both")
except KeyError as e:
    print(repr(e), str(e), isinstance(e, ValueError), e.args)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __repr__(self): return "T" + super().__repr__()
print(T(1, 2), T(1) + (2,), T(3, 1)[0], T(1, 2) == (1, 2))
print({T(1): 1}[(1,)], sorted(T(3, 1)))
class I(int): pass
i = I(5)
i.note = "x"
print(i, i + 1, type(i + 1).__name__, i.note)
print(repr(i), I("7"), isinstance(I(1), int), [1, 2][I(1)])
class B(bytes): pass
class St(set):
    def add(self, x): super().add(x * 2)
st = St([1])
st.add(5)
print(B(b"ab"), sorted(st), St([1, 2]), type(St([1]) | {2}).__name__)
print(frozenset(st) == {1, 10})
