import math
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")
    def __lt__(self, other):
        return self.area() < other.area()
    def __str__(self):
        return f"{type(self).__name__}: {self.area():.2f}"
class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return math.pi * self.r**2
class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h
class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)
shapes = [Circle(1.5), Rect(2, 3), Square(2.5)]
for s in sorted(shapes):
    print(s)
print(f"total {sum(s.area() for s in shapes):.3f}", max(shapes), [isinstance(s, Rect) for s in shapes])
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)
    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)
    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)
    def __repr__(self):
        return f"Vector({self.x}, {self.y})"
    def __abs__(self):
        return math.hypot(self.x, self.y)
print(Vector(1, 2) + Vector(3, 4), Vector(1, 2) * 3, abs(Vector(3, 4)), Vector(1, 1) == Vector(1, 1), sum([Vector(1, 0)] * 3, Vector(0, 0)))
Shape().area()
