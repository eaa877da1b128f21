class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __eq__(self, o): return "A.eq"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
class B(A):
    def __radd__(self, o): return "B.radd"
    def __eq__(self, o): return "B.eq"
    def __gt__(self, o): return "B.gt"
class N:
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented
class R:
    def __radd__(self, o): return "R.radd"
print(A() + A(), A() + B(), B() + A(), 1 + A())
print(A() + 1, N() + R(), "s" + R(), [] + R())
print(A() == B(), A() < B(), A() > B(), B() < A())
print(1 < A(), A() == 1, 1 == A())
class I(int):
    def __radd__(self, o): return "I.radd"
print(1 + I(2), I(2) + 1, 1.5 + I(2))
print(NotImplemented, int.__add__(1, "a"), (1).__eq__("a"))
