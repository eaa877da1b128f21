from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2))
print(c.most_common(), sorted(c.elements()), c.total(), len(c))
c.update("miss"); c.subtract("pp")
print(c, +c, -c, Counter(a=3, b=1) + Counter(a=1, c=2))
print(Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=4))
print(Counter(a=3) | Counter(a=1, b=4))
print(Counter(["a", "b", "a"]) == Counter(a=2, b=1), Counter({"x": 2}), Counter())
print(dict(Counter("ab")), Counter(a=1) <= Counter(a=2), list(Counter("abca")))
print(Counter(a=0) == Counter(), max(c, key=c.get))
c["new"] += 1
del c["m"]
print("m" in c, c["new"], c.pop("new"), isinstance(c, dict))
print(Counter("hello world".split()), Counter([1, 2, 2, 3, 3, 3]).most_common(1)[0])
print(repr(Counter([True, 1, 1.0])))
words = "the cat the dog the end".split()
for w, n in Counter(words).most_common():
    print(w, n)
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
