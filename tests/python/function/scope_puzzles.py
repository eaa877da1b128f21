x = 1
def a():
    x = 2
    def b():
        return x
    x = 3
    return b
print(a()(), x)
def c():
    for i in range(3):
        pass
    return i
print(c(), [i for i in range(2)], "i" in globals())
fs = {}
for name in ("one", "two"):
    def f(n=name):
        return n, name
    fs[name] = f
print(fs["one"](), fs["two"]())
def d(n):
    if n:
        y = 1
    try:
        return y
    except UnboundLocalError as e:
        return str(e)
print(d(1), d(0))
def e():
    exec("z = 5")
    return "z" in locals()
print(e())
class K:
    x = 10
    def m(self): return x
    y = x + 1
    z = [x for _ in range(2)]
    w = (lambda: x)()
print(K().m(), K.y, K.z, K.w)
def g(v=[]):
    v.append(len(v))
    return v
print(g(), g(), g([9]), g())
def h():
    global newly
    newly = "made"
h()
print(newly, (lambda: (lambda: x)())())
def gen():
    for j in range(2):
        yield lambda: j
print([q() for q in gen()], [q() for q in list(gen())])
del x
try:
    a
    K().m()
except NameError as err:
    print(err)
