# An enumeration takes __new__ from the one it derives from.
from enum import *
def mk(cls, value, x=''):
    self = int.__new__(cls, value); self._value_ = value; self.x = x
    return self
class B(IntEnum):
    __new__ = mk
F = B('F', [('A', (1, 'a')), ('C', (2, 'c'))])
print(list(F), F.A.x)
class G(B):
    D = 5, 'dd'
print(G.D.x, G.D)
