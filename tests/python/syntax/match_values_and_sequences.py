def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case 1.5: return "float"
        case "a" | "b": return "letter"
        case None: return "none"
        case True: return "true"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts with 1: {rest}"
        case [a, b]: return f"pair {a} {b}"
        case [first, *_, last]: return f"{first}..{last}"
        case _: return "other"
for v in (0, 2, -1, 1.5, "a", None, True, [], [9], [1, 2], (5, 6), [7, 8, 9, 10], "zz", {1}, range(3), b"ab", 3j):
    print(repr(v), f(v))
match = 5
case = match + 1
print(match, case)
match [1, [2, 3]]:
    case [a, [b, c]] if b < c:
        print(a, b, c)
match "text":
    case str() as s if s.startswith("t"):
        print("t-string", s)
