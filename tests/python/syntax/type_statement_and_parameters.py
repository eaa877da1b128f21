# The attributes of type aliases and type parameters.
x: int
print(__annotations__)
import types
m = types.ModuleType('m'); print(m.__annotations__, m)
def f():
    y: int = 3
print(f.__annotations__)
class C:
    a: int
    b: 'str' = 1
    def m(self, q: int) -> None: ...
print(C.__annotations__, C.m.__annotations__)
type T1 = int | str
type T2[K, V] = dict[K, list[V]]
print(T1, T1.__value__, T1.__type_params__, T2.__type_params__, T2.__value__, T2[int, str], T2.__name__, T2.__module__, T2.__parameters__, T2[int, str].__args__, T2[int, str].__origin__)
type Rec = list[Rec] | int
print(Rec.__value__)
type Lazy = undefined_thing
try: Lazy.__value__
except NameError as e: print(e)
def first[T](l: list[T]) -> T: return l[0]
print(first.__type_params__, first([1, 2]), first.__annotations__)
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack.__type_params__, Stack[int], Stack.__orig_bases__, Stack.__parameters__)
def g[T: int, *Ts, **P](a: T, *args: *Ts) -> T: return a
print(g.__type_params__, [type(t).__name__ for t in g.__type_params__], g.__type_params__[0].__bound__)
def h[T: (int, str) = int](a: T): pass
t = h.__type_params__[0]; print(t.__constraints__, t.__default__, t.has_default(), t.__name__)
from typing import TypeVar, Generic, NoDefault, TypeAliasType, NewType
TT = TypeVar('TT'); print(TT.__default__, TT.has_default(), TT.__bound__, TT, TypeVar('U', bound=int, covariant=True), TypeVar('V', int, str).__constraints__)
A = TypeAliasType('A', list[int]); print(A, A.__value__)
try: T1[int]
except TypeError as e: print(e)
UserId = NewType('UserId', int); print(UserId, UserId(5), UserId.__supertype__)
try: T1.__value__ = 3
except AttributeError as e: print(e)
print(isinstance(1, (int | str)), T1 | None)

