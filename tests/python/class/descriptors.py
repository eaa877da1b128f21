class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)
    def __init__(self, kind): self.kind = kind
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, None)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)
class P:
    name = Typed(str)
    age = Typed(int)
p = P()
p.name, p.age = "Al", 5
print(p.name, p.age, p.__dict__, type(P.name).__name__)
try:
    p.age = "x"
except TypeError as e:
    print(e)
class NonData:
    def __get__(self, obj, owner):
        return "from descriptor"
class Q:
    x = NonData()
q = Q()
print(q.x)
q.x = "instance wins"
print(q.x, Q.x)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        v = obj.__dict__[self.f.__name__] = self.f(obj)
        return v
class S:
    @Lazy
    def big(self):
        print("computing")
        return 7
s = S()
print(s.big, s.big)
class F:
    def m(self): return self
f = F.__dict__["m"]
o = F()
print(f.__get__(o, F)() is o, F.m is f)
