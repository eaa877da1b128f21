a = []
a.insert(0, "b")
a.insert(0, "a")
a.insert(100, "z")
a.insert(-1, "y")
a.insert(-100, "0")
print(a)
a.extend("hi")
a.extend({1: 2, 3: 4})
a.extend(range(3))
a.extend(x * x for x in (4, 5))
print(a)
a += (1, 2)
print(len(a), a[-2:])
try:
    a.extend(5)
except TypeError as e:
    print(e)
try:
    a + (1,)
except TypeError as e:
    print(e)
b = [1, 2]
b.extend(b)
print(b)
b[len(b):] = [9]
print(b)
