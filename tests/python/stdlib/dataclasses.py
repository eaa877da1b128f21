from dataclasses import dataclass, field, asdict, astuple, replace, FrozenInstanceError
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
p = P(1)
print(p, P(1) == P(1), P(1) == P(2), asdict(p))
print(astuple(p), replace(p, x=9))
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
print(V(1) < V(1, 1), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1)))
print({V(1): "a"}[V(1, 0)])
try:
    V(1).major = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)
@dataclass
class C(P):
    z: float = 0.5
    total: int = field(init=False, repr=False)
    def __post_init__(self): self.total = self.x + self.y
c = C(1, 2, ["t"], 3.5)
print(c, c.total)
try:
    P()
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
