def inner():
    x = yield 1
    print("inner got", x)
    try:
        yield 2
    except ValueError:
        print("inner caught")
        yield 3
    return "inner result"
def outer():
    r = yield from inner()
    print("r =", r)
    yield from [10, 20]
    yield from "ab"
    return "outer result"
g = outer()
print(next(g), g.send("hi"), g.throw(ValueError), list(g))
def flatten(x):
    for i in x:
        if isinstance(i, list):
            yield from flatten(i)
        else:
            yield i
print(list(flatten([1, [2, [3, [4, 5]], 6], [[7]]])))
def tree(n):
    if n:
        yield from tree(n // 2)
        yield n
        yield from tree(n // 3)
print(list(tree(10)))
def bad():
    yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def res():
    v = yield from (i for i in range(2))
    yield v
print(list(res()))
