class Lazy:
    def __init__(self, **makers): self._makers = makers
    def __getattr__(self, name):
        print("making", name)
        try:
            value = self._makers[name]()
        except KeyError:
            raise AttributeError(name) from None
        setattr(self, name, value)
        return value
l = Lazy(a=lambda: 1, b=lambda: [2])
print(l.a, l.a, l.b, hasattr(l, "zz"), getattr(l, "q", "dflt"))
class Stack:
    def __init__(self): self._items = []
    def __getattr__(self, n): return getattr(self._items, n)
    def __len__(self): return len(self._items)
    def __getitem__(self, i): return self._items[i]
s = Stack()
s.append(1); s.extend([2, 3])
print(len(s), s[-1], s.index(2), list(s), s.pop())
try:
    s.nope
except AttributeError as e:
    print(e)
class Attr(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
a = Attr(x=1)
a.y = 2
print(a.x, a["y"], a)
try:
    a.zz
except KeyError as e:
    print("KeyError", e)
class Chain:
    def __init__(self, path=""): self.path = path
    def __getattr__(self, n): return Chain(f"{self.path}/{n}")
    def __call__(self, x): return Chain(f"{self.path}({x})")
    def __str__(self): return self.path
print(Chain().users(5).posts.latest)
