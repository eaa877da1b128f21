from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, cached_property, singledispatch, partialmethod
p = partial(int, base=2)
calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
class C:
    @cached_property
    def v(self):
        print("compute")
        return 42
    def add(self, a, b): return a + b
    add5 = partialmethod(add, 5)
c = C()
@singledispatch
def show(x): return "other"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
for f in (
    lambda: reduce(lambda a, b: a, []),
    lambda: partial(),
    lambda: sq([1]),
    lambda: partial(5),
    lambda: reduce(5, [1, 2]),
    lambda: sq(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
