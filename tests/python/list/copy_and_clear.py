import copy
a = [1, [2, 3]]
b = a.copy()
c = a[:]
d = copy.deepcopy(a)
e = list(a)
a[1].append(4)
a.append(5)
print(a, b, c, d, e)
a.clear()
print(a, b)
b.reverse()
print(b, list(reversed(b)))
print(b.reverse())
try:
    b.copy(1)
except TypeError as err:
    print(err)
