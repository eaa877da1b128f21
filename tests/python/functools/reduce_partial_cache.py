from functools import reduce, partial, lru_cache, cache, wraps, cmp_to_key, cached_property, singledispatch, partialmethod
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1))
print(reduce(max, [3, 9, 2]), reduce(lambda a, b: b + a, "abc"))
print(reduce(lambda a, b: a + [b], [1, 2], []))
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords)
print(partial(print, "a", sep="-")("b", "c"), partial(max, 5)(3))
calls = []
@lru_cache(maxsize=2)
def sq(x):
    calls.append(x)
    return x * x
print(sq(1), sq(2), sq(1), sq(3), sq(2), calls, sq.cache_info())
sq.cache_clear()
print(sq.cache_info(), sq.__wrapped__(4))
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
class C:
    @cached_property
    def v(self):
        print("compute")
        return 42
    def add(self, a, b): return a + b
    add5 = partialmethod(add, 5)
c = C()
print(c.v, c.v, c.add5(1), c.__dict__)
@singledispatch
def show(x): return "other"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("a"), show(True))
