words = "apple banana cherry avocado blueberry".split()
by = {}
for w in words:
    by.setdefault(w[0], []).append(w)
print(by, {k: len(v) for k, v in by.items()}, {v: k for k, v in {"a": 1, "b": 2}.items()})
print({w: len(w) for w in words if len(w) > 5}, {len(w) for w in words} == {5, 6, 7, 9})
print({i: {j: i * j for j in range(3)} for i in range(2)}, {(i, j) for i in range(2) for j in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
print({k: v for k, v in zip("abc", range(3))}, {x: y for x in "ab" for y in (1, 2)})
def log(x):
    print("eval", x, end=" ")
    return x
print({log("k"): log("v") for _ in "a"})
print([x for x in {log(1), log(2)}] == [1, 2])
try:
    {[]: 1 for _ in "a"}
except TypeError as e:
    print(e)
print(sum({i: i for i in range(4)}), sorted({-i for i in range(3)}), {i for i in ()})
