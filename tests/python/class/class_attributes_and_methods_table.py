class Counter:
    total = 0
    items = []
    def __init__(self, n):
        self.n = n
        Counter.total += n
        self.items.append(n)
    @classmethod
    def reset(cls):
        cls.total = 0
        cls.items = []
        return cls
    @staticmethod
    def help(): return "no self"
    @classmethod
    @property
    def twice(cls): return cls.total * 2
a, b = Counter(1), Counter(2)
a.total += 10
print(Counter.total, a.total, b.total, Counter.items)
print(a.items is b.items, a.__dict__, Counter.help(), a.help())
print(Counter.reset() is Counter, Counter.total, a.total)
print(sorted(k for k in vars(Counter) if not k.startswith("__")))
print(type(Counter.__dict__["reset"]).__name__, type(Counter.__dict__["help"]).__name__)
print(Counter.reset.__self__ is Counter, a.__init__.__func__ is Counter.__init__)
class Sub(Counter):
    total = 100
print(Sub.total, Sub(5).total, Counter.total, Sub.__bases__)
print(Sub.__name__, Sub.__qualname__, Sub.__module__, Sub.mro()[1].__name__)
Counter.extra = lambda self, k=2: self.n * k
print(a.extra(), b.extra(5), Counter.extra(a))
setattr(Counter, "dyn", property(lambda self: -self.n))
print(a.dyn, isinstance(Counter.__dict__["dyn"], property), getattr(Counter, "zz", None))
print(issubclass(Sub, Counter), issubclass(Sub, (int, Counter)))
try:
    Counter.n
except AttributeError as e:
    print(e)
try:
    a.missing()
except AttributeError as e:
    print(e)
try:
    Counter()
except TypeError as e:
    print(e)
try:
    Counter.extra()
except TypeError as e:
    print(e)
