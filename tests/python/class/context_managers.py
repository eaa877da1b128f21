class CM:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        return self.swallow
with CM("a") as a, CM("b") as b:
    print("body", a, b)
with CM("s", True):
    raise ValueError("swallowed")
try:
    with CM("outer"):
        with CM("inner"):
            1 / 0
except ZeroDivisionError as e:
    print("out", e)
def f():
    with CM("ret"):
        return "value"
print(f())
for i in range(3):
    with CM(i):
        if i == 1:
            break
        continue
with (CM("p") as p, CM("q", True)):
    raise KeyError(p)
class NoExit:
    def __enter__(self): pass
for obj in (5, NoExit()):
    try:
        with obj:
            pass
    except TypeError as e:
        print(e)
class FailEnter(CM):
    def __enter__(self): raise RuntimeError("enter failed")
try:
    with CM("first"), FailEnter("x"):
        print("unreached")
except RuntimeError as e:
    print(e)
