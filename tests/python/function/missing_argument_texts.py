def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def dflt(a, b=1): pass
def dflt2(a, b=1, c=2): pass
def kw(*, x, y): pass
def none(): pass
def var(*args): pass
class K:
    def m(self, a): pass
    def nothing(): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __init__(self, q=1): pass
k = K()
for src in ("one()", "one(1, 2)", "two()", "two(1)", "three()", "three(1)", "two(1, 2, 3)", "dflt()", "dflt(1, 2, 3)", "dflt2(1, 2, 3, 4)", "kw()", "kw(x=1)", "kw(1, 2, x=1, y=2)", "none(1)", "none(a=1)", "one(b=1)", "one(1, a=1)", "var(a=1)", "k.m()", "k.m(1, 2)", "K.m()", "k.nothing()", "k.c()", "k.s()", "k.s(1, 2)", "K(1, 2)", "K(z=1)", "one(1, b=2)", "two(1, c=3)", "two(bb=1)", "print(*1)"):
    try:
        eval(src)
        print(src, "ok")
    except TypeError as e:
        print(src, "->", e)
