# Class variables and init-only ones under string annotations.
from __future__ import annotations
import dataclasses, typing
from dataclasses import dataclass, field, InitVar
from typing import ClassVar
@dataclass
class C:
    x: int
    y: ClassVar[int] = 3
    z: typing.ClassVar = 4
    w: InitVar[int] = 5
    v: dataclasses.InitVar[int] = 6
    def __post_init__(self, w, v): self.total = self.x + w + v
c = C(1); print(c, c.total, [f.name for f in dataclasses.fields(C)], C.__annotations__)
print(C(1, w=10, v=2).total, dataclasses.fields(C)[0].type)
@dataclass
class Node:
    val: int
    next: Node | None = None
print(Node(1, Node(2)))
n = Node(1); n.next = n
print(n)
