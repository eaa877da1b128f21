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
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
p = Pair(1, 2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
class Upper(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def shout(self): return self + "!"
u = Upper("hi")
for f in (
    lambda: object.__new__(),
    lambda: object.__new__(5),
    lambda: int.__new__(str),
    lambda: object(1),
    lambda: Pair(1),
):
    try:
        f()
    except TypeError as e:
        print(e)
