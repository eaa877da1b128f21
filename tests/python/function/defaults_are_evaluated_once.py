def add(x, acc=[]):
    acc.append(x)
    return acc
print(add(1), add(2), add(3, []), add(4))
n = 5
def g(x=n * 2):
    return x
n = 100
print(g(), g.__defaults__)
def h(*, k={"a": 1}):
    return k
print(h.__kwdefaults__)
h.__kwdefaults__["k"] = 9
print(h())
g.__defaults__ = (7,)
print(g())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def order(a=print("default a"), b=print("default b")):
    print("body")
order()
order()
