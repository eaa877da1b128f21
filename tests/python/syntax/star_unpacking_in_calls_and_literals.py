a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 5), {*a, *b}, {**{"x": 1}, "y": 2}, [*range(3), *"ab"], *a, *[])
def f(*args, **kw): return args, kw
print(f(*a, *b, 5, **{"k": 1}, z=2), f(*{}, **{}), f(*(i for i in a)))
t = *a, *b
print(t)
first, *_, last = "hello"
print(first, last, _)
(a1, *b1), c1 = [1, 2, 3], 4
print(a1, b1, c1)
*a2, = "xyz"
print(a2)
for x, *y in [(1, 2, 3), (4,)]:
    print(x, y)
def g():
    return *a, 9
print(g())
print(dict(**{"a": 1}, b=2), {**dict(a=1), **dict(a=2)}, max(*a, 10), print(*[1, 2], sep="-"))
for src in ("f(**{'a': 1}, **{'a': 2})", "f(*1)", "f(**[1])", "[*5]", "{**[1]}", "f(**{1: 2})"):
    try:
        print(eval(src))
    except TypeError as e:
        print(src, "->", e)
def kwfirst(a, *, b): return a, b
print(kwfirst(b=1, *[2]))
