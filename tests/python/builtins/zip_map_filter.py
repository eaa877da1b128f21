print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), dict(zip("ab", [1, 2])))
print(list(zip(*[(1, 2), (3, 4)])), list(zip(range(3), range(3), strict=True)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(int, "123")), list(map(None.__class__, []))), 
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isalpha, "a1b2")))
z = zip("ab", [1, 2])
print(next(z), list(z), list(z), type(z).__name__)
m = map(print, [1, 2])
print("lazy")
list(m)
