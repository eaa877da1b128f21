class A: pass
class B(A): pass
b = B()
print(type(b), type(b) is B, isinstance(b, A), isinstance(b, (int, A)))
print(issubclass(B, A), issubclass(B, (str, object)), isinstance(b, int | A))
print(isinstance(5, int | str), isinstance(None, int | None))
print(type(1), type("a"), type(None), type(int))
print(type(type), type(print), type(len), type(lambda: 0))
print(type(b.__init__), type([].append), type(...), type(NotImplemented))
print(type(range(1)), type(i for i in ""))
C = type("C", (A,), {"x": 5, "f": lambda self: self.x + 1})
print(C, C().f(), C.__bases__, C.__mro__, C.__name__, C.__module__)
print(int | str, list[int], dict[str, int], type(list[int]).__name__)
print(int | None)
print(b.__class__ is B, A.__subclasses__(), object.__subclasses__ is not None, B.__base__)
b.__class__ = A
print(type(b).__name__)
