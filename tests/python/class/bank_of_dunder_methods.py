class Temp:
    def __init__(self, c): self.c = c
    def __repr__(self): return f"Temp({self.c!r})"
    def __str__(self): return f"{self.c}°C"
    def __format__(self, s): return f"{self.c * 9 / 5 + 32:.1f}F" if s == "F" else format(str(self), s)
    def __int__(self): return int(self.c)
    def __float__(self): return float(self.c)
    def __index__(self): return int(self.c)
    def __round__(self, n=None): return Temp(round(self.c, n))
    def __trunc__(self): return 1
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bool__(self): return self.c > 0
    def __hash__(self): return hash(self.c)
    def __eq__(self, o): return self.c == getattr(o, "c", o)
    def __complex__(self): return complex(self.c, 1)
    def __bytes__(self): return b"T"
    def __sizeof__(self): return 1
    def __dir__(self): return ["z", "a"]
    def __call__(self, *a, **k): return a, k
t = Temp(21.567)
import math
print(t, repr(t), [t], f"{t} {t:F} {t:>12} {t!r}")
print(int(t), float(t), round(t, 1), round(t))
print(math.floor(t), math.ceil(t), bool(Temp(-1)), t == 21.567)
print(t == Temp(21.567), complex(t), bytes(t), dir(t))
print(t(1, k=2))
print([0, 1, 2, 3][Temp(2)], hex(Temp(255)), range(5)[Temp(1):Temp(4)], "ab" * Temp(2))
print({Temp(1): "x"}[1], 1 in [Temp(1)], Temp(3) in {3})
print(str(t).encode(), "%s %r %d %.1f" % (t, t, t, t), bin(Temp(5)), chr(Temp(65)))
print(divmod(7, int(Temp(2))))
