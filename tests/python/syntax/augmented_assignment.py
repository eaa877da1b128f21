a = [1]
b = a
a += (2,)
print(a, b is a)
s = "x"
s += "y"; s *= 3
print(s)
i = 7
i -= 2; i *= 3; i /= 2; i //= 2; i **= 2; i %= 5
print(i)
m = 6
m &= 3; m |= 8; m ^= 1; m <<= 2; m >>= 1
print(m)
d = {"k": 1}
d["k"] += 10
d.setdefault("l", []).append(1)
d["l"] += [2]
print(d)
class C:
    v = 1
c = C()
c.v += 5
print(c.v, C.v)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print(e, t)
def idx():
    print("idx", end=" ")
    return 0
l = [1]
l[idx()] += 5
print(l)
try:
    undefined += 1
except NameError as e:
    print(e)
def f():
    l[0] += 1
    return l
print(f())
x = y = []
x += [1]
print(y)
x = x + [2]
print(x, y)
