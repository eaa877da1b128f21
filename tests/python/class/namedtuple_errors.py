from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
x, y = p
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
for f in (
    lambda: P(1),
    lambda: P(1, 2, 3),
    lambda: setattr(p, "x", 5),
    lambda: P(1, z=2),
    lambda: namedtuple("B", "class x"),
    lambda: namedtuple("B", "a a"),
    lambda: p.nope,
    lambda: namedtuple("B", "_a"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
