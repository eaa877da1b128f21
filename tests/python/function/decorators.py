import functools
def shout(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        return f(*a, **k).upper()
    return wrapper
def repeat(n):
    print("making repeat", n)
    def deco(f):
        print("decorating", f.__name__)
        def wrapper(*a):
            return [f(*a) for _ in range(n)]
        return wrapper
    return deco
@shout
def hi(name):
    "Greets."
    return f"hi {name}"
@repeat(2)
@shout
def bye():
    return "bye"
print(hi("bob"), hi.__name__, hi.__doc__, hi.__wrapped__("bob"))
print(bye(), bye.__name__)
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a):
        self.n += 1
        return self.f(*a)
@Count
def sq(x):
    return x * x
print(sq(3), sq(4), sq.n)
registry = {}
def register(name):
    return lambda f: registry.setdefault(name, f)
@register("double")
def _(x): return x * 2
print(registry["double"](21))
@(lambda c: c())
class Single:
    v = 5
print(Single.v)
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
