class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": t, **rest}: return f"{t} {rest}"
        case {}: return "some dict"
        case P(0, 0): return "origin"
        case P(x, y=0): return f"on x at {x}"
        case P(x=px, y=py) if px == py: return f"diagonal {px}"
        case P(): return "point"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case str(s): return "string " + s
        case [P(x, y), *_]: return f"list with point {x},{y}"
        case (1, {"k": [a, _]}): return f"nested {a}"
for v in ({"type": "circle", "r": 2}, {"type": "sq", "w": 1, "h": 2}, {}, {"z": 1}, P(0, 0), P(5, 0), P(2, 2), P(1, 2), 500, 3, 2.5, "hi", [P(1, 2), 3], (1, {"k": [7, 8]}), None):
    print(f(v))
import math
match 3.141592653589793:
    case math.pi: print("pi")
try:
    match P(1, 2):
        case P(1, 2, 3): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e:
    print(e)
