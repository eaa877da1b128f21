from enum import Enum, IntEnum, Flag, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print(Color(2), Color["GREEN"], list(Color), Color.CRIMSON is Color.RED)
print(len(Color))
print(Color.RED == 1, Color.RED is Color.RED, Color.RED in Color)
print({Color.RED: "r"}[Color.RED], type(Color.RED).__name__, isinstance(Color.RED, Color))
class N(IntEnum):
    A = auto()
    B = auto()
print(N.A + 1, N.B > N.A, N.A == 1, f"{N.B}")
print(repr(N.B), sorted([N.B, N.A]))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.R in (Perm.R | Perm.W), Perm(3))
print((Perm.R | Perm.W) & Perm.W)
class Planet(Enum):
    EARTH = (1.0, 6)
    def __init__(self, mass, r): self.mass, self.r = mass, r
    @property
    def g(self): return self.mass / self.r
print(Planet.EARTH.mass, round(Planet.EARTH.g, 3), Planet.EARTH.value)
