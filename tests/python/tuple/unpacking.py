a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = range(5)
print(first, rest)
*init, last = "abc"
print(init, last)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
[x, y], z = (1, 2), 3
print(x, y, z)
h, *m, t = [1, 2]
print(h, m, t)
i, seq = 0, [10, 20, 30]
i, seq[i] = 2, "changed"
print(i, seq)
for bad in ("a, b = 1, 2, 3", "a, b = [1]", "a, b, *c = [1]", "a, b = 5", "a, b = 'x'", "a, b, c = range(10)"):
    try:
        exec(bad)
    except (ValueError, TypeError) as e:
        print(bad, "->", type(e).__name__, e)
def pairs():
    yield 1
    yield 2
p, q = pairs()
print(p, q)
k, v = {"x": 1, "y": 2}
print(k, v)
