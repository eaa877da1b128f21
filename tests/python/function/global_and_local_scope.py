x = "global"
def read():
    return x
def write():
    x = "local"
    return x
def glob():
    global x, fresh
    x = "changed"
    fresh = 1
print(read(), write(), x)
glob()
print(x, fresh)
def unbound():
    print(x)
    x = 1
try:
    unbound()
except UnboundLocalError as e:
    print(type(e).__name__, e)
def deleted():
    y = 1
    del y
    return y
try:
    deleted()
except UnboundLocalError as e:
    print(e)
try:
    print(undefined_thing)
except NameError as e:
    print(e)
class C:
    x = "class"
    def m(self):
        return x
    y = [x for _ in range(1)]
    z = x
print(C().m(), C.y, C.z)
len = lambda v: "shadowed"
print(len([]))
del len
print(len([]))
def loc(a, b=2):
    c = a
    return locals()
print(loc(1))
print("x" in globals(), globals()["x"])
