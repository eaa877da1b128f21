d = {i: i * i for i in range(1000)}
print(len(d), d[999], sum(d.values()), 1000 in d)
for i in range(0, 1000, 3):
    del d[i]
print(len(d), list(d)[:5], next(iter(d)))
for i in range(5):
    d[i] = -1
print(list(d)[-3:], d[3], len(d))
s = {str(i): i for i in range(300)}
print(len(s), s["299"], "300" in s, list(s)[100])
s = {k: v for k, v in s.items() if v % 50 == 0}
print(s)
mixed = {1: "int", "1": "str", (1,): "tuple", 1.5: "float", None: "none", True: "bool overwrote", frozenset([1]): "fs", b"1": "bytes"}
print(len(mixed), mixed)
while len(s) > 2:
    print(s.popitem(), end=" ")
print(s, d.pop(1, "gone"), d.pop("zz", "dflt"))
