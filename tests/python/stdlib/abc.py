from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name} {self.area():.2f}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s**2
    @property
    def name(self): return "square"
class Half(Shape):
    def area(self): return 0
print(Sq(2).describe())
for c in (Shape, Half):
    try:
        c()
    except TypeError as e:
        print(e)
print(isinstance(Sq(1), Shape), Shape.__abstractmethods__ == frozenset({"area", "name"}))
class Duck:
    def area(self): return 1
Shape.register(Duck)
print(isinstance(Duck(), Shape), issubclass(Duck, Shape))
from collections.abc import Iterable, Sized, Callable, Sequence, Mapping, Hashable, Iterator
print(isinstance([], Iterable), isinstance(5, Iterable), isinstance({}, Mapping))
print(isinstance("", Sequence), isinstance(len, Callable), isinstance([], Hashable))
print(isinstance(iter([]), Iterator))
