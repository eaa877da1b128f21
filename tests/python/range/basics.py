r = range(2, 20, 3)
print(r, list(r), len(r), r[1])
print(r[-1], r[1:4], r[::-1], 5 in r)
print(6 in r, 5.0 in r, "a" in r, r.index(8))
print(r.count(8), r.start, r.stop, r.step)
print(range(5), list(range(5, 0, -2)), list(range(0)), list(range(3, 3)))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2))
print(hash(range(3)) == hash(range(0, 3)), bool(range(0)))
print(len(range(10**15)), range(10**20)[-1], 10**19 in range(10**20), range(10)[2:8:2])
print(list(reversed(range(5))), max(range(5)), sum(range(101)))
for args in ((), (1.5,), ("a",), (1, 2, 0), (1, 2, 3, 4), (None,)):
    try:
        print(range(*args))
    except Exception as e:
        print(args, type(e).__name__ + ":", e)
try:
    r[10]
except IndexError as e:
    print(e)
try:
    r.index(6)
except ValueError as e:
    print(e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
for i in range(3):
    i = 10
print(i, [*range(3)], tuple(range(-3, 3)), type(iter(range(2))).__name__)
