a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
b = [1, 2, 2, 3]
for x in b[:]:
    if x == 2:
        b.remove(x)
print(b)
c = [1, 2, 3]
it = iter(c)
next(it)
c.append(4)
print(list(it))
c.append(5)
print(list(it))
d = list(range(5))
for i, x in enumerate(d):
    if i < 3:
        d.insert(0, -x)
    if len(d) > 8:
        break
print(d)
e = [3, 1, 2]
for x in sorted(e):
    e.append(x * 10)
print(e)
f = [1, 2, 3]
while f:
    print(f.pop(), end=" ")
print()
print([x for x in [1, 2, 3, 4] if x != 2], list(filter(lambda x: x > 2, [1, 2, 3])))
print([a.pop(0) for _ in range(2)], a)
