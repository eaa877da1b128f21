def escape(c, limit=30):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit
for y in range(-6, 7):
    print("".join(" .:-=+*#%@"[min(escape(complex(x / 15, y / 6)) * 9 // 30, 9)] for x in range(-32, 12)))
def triangle(n):
    t = ["*"]
    for i in range(n):
        sp = " " * (2**i)
        t = [sp + x + sp for x in t] + [x + " " + x for x in t]
    return t
print("\n".join(line.rstrip() for line in triangle(3)))
def bars(data):
    width = max(map(len, data))
    for k, v in data.items():
        print(f"{k:>{width}} | {'█' * v}{v:>3}")
bars({"mon": 3, "tues": 7, "wed": 1})
def rule(n, steps, width=31):
    row = [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        print("".join(".#"[c] for c in row))
        row = [n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % width]) & 1 for i in range(width)]
rule(30, 8)
