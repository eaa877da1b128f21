def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
def show(cells, w=6, h=6):
    for y in range(h):
        print("".join("#" if (x, y) in cells else "." for x in range(w)))
    print()
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(3):
    show(glider)
    glider = step(glider)
blinker = {(0, 1), (1, 1), (2, 1)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
grid = [[0] * 5 for _ in range(5)]
for x in (1, 2, 3):
    grid[2][x] = 1
def step_grid(g):
    n = len(g)
    return [[int((s := sum(g[(i + a) % n][(j + b) % n] for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b)) == 3 or (s == 2 and g[i][j])) for j in range(n)] for i in range(n)]
print(*step_grid(grid), sep="\n")
