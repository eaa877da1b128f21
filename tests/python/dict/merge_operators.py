a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a)
c = a
c |= b
print(a, c is a)
c |= [("w", 9)]
print(c)
try:
    a | [("q", 1)]
except TypeError as e:
    print(e)
try:
    a < b
except TypeError as e:
    print(e)
try:
    a + b
except TypeError as e:
    print(e)
print({"a": 1} == {"a": 1.0}, {"a": 1} != {"b": 1}, {1: 2, 3: 4} == {3: 4, 1: 2})
