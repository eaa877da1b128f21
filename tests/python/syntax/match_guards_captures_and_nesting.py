def describe(shape):
    match shape:
        case ("circle", r) if r <= 0:
            return "bad circle"
        case ("circle", r):
            return f"circle of {r}"
        case ("rect", (w, h)) | ("rect", [w, h, _]):
            return f"rect {w}x{h}"
        case ["poly", *points] if len(points) >= 3:
            return f"polygon with {len(points)}"
        case {"kind": ("a" | "b") as kind, "n": int(n)}:
            return f"dict {kind} {n}"
        case str() | bytes() as text:
            return f"text {text!r}"
        case [[a, b], [c, d]]:
            return f"2x2 {a * d - b * c}"
        case [x] | {"only": x}:
            return f"single {x}"
        case float(v) if v != v:
            return "nan"
        case 0 | 0.0:
            return "zero"
        case _ if callable(shape):
            return "callable"
        case other:
            return f"unknown {other!r}"
for s in (("circle", 2), ("circle", -1), ("rect", (3, 4)), ("rect", [1, 2, 3]), ["poly", 1, 2, 3], ["poly", 1], {"kind": "a", "n": 5}, {"kind": "c", "n": 5}, {"kind": "b", "n": "x"}, "hi", b"x", [[1, 2], [3, 4]], [9], {"only": 8, "more": 1}, float("nan"), 0, 0.0, False, len, None, (), {}):
    print(describe(s))
class Color:
    RED = 1
match 1:
    case Color.RED: print("red")
match (1, 2, 3):
    case (1, *_) as whole: print(whole)
x = "unchanged"
match 5:
    case [x]: pass
print(x)
