class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self._t, name)
    def __setattr__(self, name, value):
        print("setattr", name)
        setattr(self._t, name, value)
    def __delattr__(self, name):
        print("delattr", name)
        delattr(self._t, name)
class T: x = 1
t = T()
p = Proxy(t)
print(p.x)
p.y = 5
print(t.y)
del p.y
print(hasattr(t, "y"), hasattr(p, "nope"))
class All:
    v = 1
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)
a = All()
print(a.v, hasattr(a, "secret"))
try:
    a.secret
except AttributeError as e:
    print(e)
class Dyn:
    def __getattr__(self, n):
        if n.startswith("get_"):
            return lambda: n[4:]
        raise AttributeError(f"no {n}")
    def __dir__(self): return ["b", "a"]
print(Dyn().get_name(), dir(Dyn()), getattr(Dyn(), "zz", "dflt"))
