t = 1, 2, 3
print(t, (), (1,), tuple("abc"), tuple([1, 2]), t + (4,), t * 2)
print(t[0], t[-1], t[1:], t[::-1])
print(len(t), 2 in t, t.index(3), t.count(1))
print((1, 2) < (1, 3), (1, 2) == (1, 2.0), hash((1, 2)) == hash((1.0, 2.0)))
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
try:
    t[3]
except IndexError as e:
    print(e)
try:
    t.index(9)
except ValueError as e:
    print(e)
try:
    t.append(1)
except AttributeError as e:
    print(e)
try:
    hash((1, []))
except TypeError as e:
    print(e)
try:
    t + [1]
except TypeError as e:
    print(e)
t += (4,)
print(t)
a, = (5,)
print(a)
