def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}), f(c=1, a=0))
print(f(1, *(2, 3), c=4, **{"z": 1}, y=2))
def pos(a, b, /, c, *, d):
    return a, b, c, d
print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4))
def kwonly(*, a, b=1):
    return a, b
print(kwonly(a=5))
bad = ["f()", "f(1)", "f(1, a=2, c=3)", "pos(1, 2, 3)", "pos(a=1, b=2, c=3, d=4)", "pos(1, 2, 3, 4)", "kwonly(1)", "kwonly()", "kwonly(a=1, z=2)", "f(1, **{'c': 1}, c=2)", "pos(1)", "(lambda: 0)(1)", "(lambda x: 0)()", "(lambda x, y, z: 0)()", "f(**{1: 2})", "f(*5)", "f(**5)", "kwonly(a=1, aa=1)", "pos(1, 2, 3, d=4, e=5)"]
for b in bad:
    try:
        print(eval(b))
    except TypeError as e:
        print(b, "->", e)
