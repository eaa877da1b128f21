class A: pass
class B(A): pass
b = B()
C = type("C", (A,), {"x": 5, "f": lambda self: self.x + 1})
b.__class__ = A
for f in (
    lambda: isinstance(1, "int"),
    lambda: issubclass("a", int),
    lambda: type("X", (5,), {}),
    lambda: type("X", (bool,), {}),
    lambda: type("X", (A, B), {}),
    lambda: type(5, (), {}),
):
    try:
        f()
    except TypeError as e:
        print(e)
