print(dict(), dict(a=1), dict([("x", 1), ("y", 2)]), dict({"p": 1}, q=2))
print(dict(zip("abc", range(3))))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
print({**{"a": 1}, "b": 2, **{"a": 3}})
print({i: i * i for i in range(5) if i % 2})
print({1: "int", 1.0: "float", True: "bool"})
for bad in ([1, 2], [(1, 2, 3)], 5, ["abc"], [("a",)]):
    try:
        dict(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    {[]: 1}
except TypeError as e:
    print(e)
try:
    {{}: 1}
except TypeError as e:
    print(e)
try:
    dict([], [])
except TypeError as e:
    print(e)
