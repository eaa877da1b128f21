words = ["banana", "Apple", "cherry", "date", "apple"]
print(sorted(words))
print(sorted(words, key=str.lower))
print(sorted(words, key=len))
print(sorted(words, key=len, reverse=True))
print(sorted(words, reverse=True))
words.sort(key=lambda w: (-len(w), w))
print(words)
print(sorted([3, 1.5, True, -2]))
print(sorted({"b": 1, "a": 2}))
print(sorted("hello"))
print(words.sort())
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
try:
    sorted([1, 2], lambda x: x)
except TypeError as e:
    print(e)
try:
    [3, 2].sort(len)
except TypeError as e:
    print(e)
try:
    sorted(5)
except TypeError as e:
    print(e)
