n = 10
print(n.real, n.imag, n.numerator, n.denominator)
print(n.conjugate(), n.is_integer(), n.as_integer_ratio())
print((5).__add__(3), (5).__add__(2.0), (5).__radd__(1), int.__mul__(3, 4))
print((7).__divmod__(2), (2).__pow__(5))
print(abs(-5), round(15, -1), round(25, -1), round(-15, -1))
print(round(5), round(1234, -2), round(5, 2), round(55, -2))
print(isinstance(True, int), issubclass(bool, int), True + True, True * 3)
print(str(True), int(True), bool("False"), bool(0.0))
print(bool([]), bool(" "))
print(type(5).__name__, (5).__class__, int.__name__, type(int))
print(5 == 5.0, 1 == True, hash(1) == hash(1.0) == hash(True))
import math
print(math.floor(5), math.ceil(-3), math.trunc(7))
class MyInt(int):
    def __add__(self, o):
        return MyInt(int(self) + int(o) + 1)
    def __repr__(self):
        return f"MyInt({int(self)})"
print(MyInt(3) + 4, MyInt(3) - 4, type(MyInt(3) * 2).__name__, 1 + MyInt(3))
print([MyInt(5)], f"{MyInt(5)}", MyInt("7"))
