def g():
    yield 1
    raise StopIteration("oops")
try:
    list(g())
except RuntimeError as e:
    print(type(e).__name__, e, repr(e.__cause__))
def h():
    yield next(iter([]))
try:
    list(h())
except RuntimeError as e:
    print(e)
def reenter():
    yield next(r)
r = reenter()
try:
    next(r)
except ValueError as e:
    print(e)
def raising():
    yield 1
    raise KeyError("k")
it = raising()
print(next(it))
try:
    next(it)
except KeyError as e:
    print("KeyError", e)
print(next(it, "after error: dry"))
def first(pred, it):
    return next((x for x in it if pred(x)), None)
print(first(lambda v: v > 3, [1, 5, 7]), first(lambda v: v > 30, [1]))
