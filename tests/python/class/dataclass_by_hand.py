def data(cls):
    fields = list(cls.__annotations__)
    def __init__(self, *a, **k):
        for name, v in zip(fields, a):
            setattr(self, name, v)
        for name in fields[len(a):]:
            setattr(self, name, k.get(name, getattr(cls, name, None)))
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in fields)})"
    def __eq__(self, o):
        return type(o) is cls and all(getattr(self, n) == getattr(o, n) for n in fields)
    cls.__init__, cls.__repr__, cls.__eq__ = __init__, __repr__, __eq__
    return cls
@data
class P:
    x: int
    y: int = 5
    name: str = "p"
print(P(1), P(1, 2, "q"), P(1, name="z"), P(1) == P(1))
print(P(1) != P(2), P.__annotations__)
x: int = 3
y: "later"
print(x, __annotations__)
def f():
    local: int = 5
    return local
print(f(), f.__annotations__)
class Q:
    a: int
print(hasattr(Q, "a"), Q.__annotations__)
