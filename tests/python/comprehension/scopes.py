x = "outer"
print([x for x in range(3)], x)
print({x: x * 2 for x in "ab"}, {x % 2 for x in range(5)}, x)
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(4)])
print([a + b for a in "ab" for b in "xy" if a + b != "bx"], [n for n in range(30) if n % 2 == 0 if n % 3 == 0])
print([y := 1, y**2], [last := i for i in range(4)], last)
print([(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]])
class C:
    n = 3
    items = [i for i in range(n)]
    try:
        broken = [n for i in range(2)]
    except NameError as e:
        print("NameError", e)
print(C.items)
def f():
    k = 10
    return [k + i for i in range(3)], (k for _ in "a").__next__(), [locals().keys() for _ in "a"][0] >= {"k"}
print(f())
print([i if i % 2 else -i for i in range(5)], [*(i for i in "ab"), *[1]], {**{c: ord(c) for c in "ab"}})
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [v for row in m for v in row], dict((k, v) for v, k in enumerate("ab")))
try:
    [i for i in 5]
except TypeError as e:
    print(e)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
