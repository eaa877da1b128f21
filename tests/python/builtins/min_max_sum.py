print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "B"), max([1, 5], [2]), min((), default="none"), max(["aa", "b"], key=len), min({3: 1, 2: 5}), max(1, 2.0, True), max(1, 1.0), min(1.0, 1))
print(sum([1, 2, 3]), sum(range(5), 10), sum([[1], [2]], []), sum([]), sum((1.5, 2)), sum([1, 2], start=5), sum({1: 2, 3: 4}), sum(x * x for x in range(4)), sum([True, True]))
for f in (lambda: min([]), lambda: max(), lambda: min(5), lambda: max(1, "a"), lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: sum([1], [2]), lambda: max([1], default=0, key=5), lambda: max(1, 2, default=0), lambda: sum([1, None]), lambda: min([1, 2], foo=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(max([(1, "b"), (1, "a")]), max(enumerate([5, 9, 2]), key=lambda t: t[1]), min(range(10), key=lambda x: (x - 5) ** 2), max([None], default=3))
