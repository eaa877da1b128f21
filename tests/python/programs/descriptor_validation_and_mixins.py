class Field:
    def __init__(self, kind, check=lambda v: True): self.kind, self.check = kind, check
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o): return self if i is None else i.__dict__.get(self.n)
    def __set__(self, i, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.n}: expected {self.kind.__name__}, got {type(v).__name__}")
        if not self.check(v): raise ValueError(f"{self.n}: bad value {v!r}")
        i.__dict__[self.n] = v
class JsonMixin:
    def to_json(self):
        import json
        return json.dumps(self.__dict__, sort_keys=True)
class EqMixin:
    def __eq__(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__
    def __hash__(self): return hash(tuple(sorted(self.__dict__.items())))
class Person(JsonMixin, EqMixin):
    name = Field(str, str.strip)
    age = Field(int, lambda v: 0 <= v < 150)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person("Ann", 30)
print(p.to_json(), p == Person("Ann", 30), p != Person("Bob", 30), len({p, Person("Ann", 30)}), [c.__name__ for c in Person.__mro__])
for a in (("", 5), ("X", -1), (5, 5), ("X", "5")):
    try:
        Person(*a)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Meta(type):
    registry = []
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        if bases:
            m.registry.append(name)
        return cls
class Base(metaclass=Meta): pass
class A(Base): pass
class B(A): pass
print(Meta.registry)
class Temp:
    unit = "C"
    def __init_subclass__(cls): cls.unit = cls.__name__[0]
class Fahrenheit(Temp): pass
print(Fahrenheit.unit, Temp.unit)
