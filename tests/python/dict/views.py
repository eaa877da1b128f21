d = {"one": 1, "two": 2, "three": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)
d["four"] = 4
print(len(k), list(v), ("four", 4) in i, 3 in v)
print(sorted(k & {"one", "five"}), sorted(k | {"five"}), sorted(k - {"one"}))
print(sorted(k ^ {"one", "six"}))
print(k == {"one", "two", "three", "four"}, sorted(i & {("one", 1)}))
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())))
print(k.isdisjoint(["x"]), {"one"} <= k)
print(type(k).__name__, type(v).__name__, type(i).__name__, k.mapping)
try:
    k[0]
except TypeError as e:
    print(e)
