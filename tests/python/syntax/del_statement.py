x, y = 1, 2
del x
try:
    x
except NameError as e:
    print(e)
a = [1, 2, 3, 4]
del a[0], a[-1]
print(a)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class C: pass
c = C()
c.v = 1
del c.v
try:
    c.v
except AttributeError as e:
    print(e)
(p, q) = 1, 2
del (p, q)
try:
    q
except NameError as e:
    print(e)
def f():
    z = 1
    del z
    try:
        z
    except UnboundLocalError as e:
        print(e)
f()
try:
    del nope
except NameError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print(e)
for i in range(2): pass
del i
print("i" in globals())
def g():
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        print(err)
g()
