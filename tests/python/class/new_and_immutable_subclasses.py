class Singleton:
    _i = None
    def __new__(cls, *a):
        print("new", a)
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, v):
        print("init", v)
        self.v = v
a, b = Singleton(1), Singleton(2)
print(a is b, a.v)
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
p = Pair(1, 2)
print(p, p.first, p + (3,), type(p + (3,)).__name__)
print(len(p), p == (1, 2))
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def shout(self): return self + "!"
u = Upper("hi")
print(u, u.shout(), type(u.lower()).__name__, isinstance(u, str))
print(u == "HI", {u: 1}["HI"], repr(u), f"{u:>4}")
