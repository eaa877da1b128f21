if (n := len("hello")) > 3:
    print(n)
print([y for x in range(5) if (y := x * x) > 3], y)
while (line := input_lines.pop(0) if (input_lines := globals().get("input_lines", ["a", "b", ""])) else ""):
    print(line)
    input_lines = input_lines
def f(x=(z := 3)):
    return x + z
print(f(), z)
print((a := 1, b := a + 1), a, b)
data = [1, 2, 3]
print(any((found := v) > 1 for v in data), found)
print(f"{(w := 5)} {w}", (lambda: (q := 4) + q)())
total = 0
print([total := total + v for v in data], total)
