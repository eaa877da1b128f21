class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scaled(self, k):
        return Vector(self.x * k, self.y * k)


def bench():
    v = Vector(0.0, 0.0)
    step = Vector(1.0, 0.5)
    for i in range(12000):
        v = v + step.scaled(i % 3)
    return v.x, v.y
