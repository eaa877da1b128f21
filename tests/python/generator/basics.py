def gen(n):
    print("start")
    for i in range(n):
        got = yield i
        if got:
            print("got", got)
    print("end")
    return "result"
g = gen(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("StopIteration", e.value)
print(list(g), next(g, "dry"))
g = gen(3)
next(g)
print(g.send("hello"), type(g).__name__, iter(g) is g, g.__name__)
g.close()
print(list(g))
try:
    gen(1).send("x")
except TypeError as e:
    print(e)
def infinite():
    n = 0
    while True:
        yield n
        n += 1
for x in infinite():
    if x > 3:
        break
print(x)
print(sum(x * x for x in range(5)), max(len(w) for w in ("a", "bbb")), [*gen(1)])
print("".join(c for c in "abc" if c != "b"))
ge = (x for x in [1, 2])
print(next(ge), list(ge), list(ge))
def empty():
    return
    yield
print(list(empty()))
