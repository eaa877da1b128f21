def ant(n, size=11):
    black, x, y, dx, dy = set(), size // 2, size // 2, 0, -1
    for _ in range(n):
        if (x, y) in black:
            black.remove((x, y))
            dx, dy = dy, -dx
        else:
            black.add((x, y))
            dx, dy = -dy, dx
        x, y = (x + dx) % size, (y + dy) % size
    return black
cells = ant(60)
for y in range(11):
    print("".join("#" if (x, y) in cells else "." for x in range(11)))
print(len(cells), len(ant(500)))
class Turtle:
    DIRS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
    def __init__(self):
        self.x = self.y = self.d = 0
        self.trail = {(0, 0)}
    def __getattr__(self, name):
        if name in ("left", "right"):
            return lambda: setattr(self, "d", (self.d + (1 if name == "right" else -1)) % 4) or self
        raise AttributeError(name)
    def forward(self, n=1):
        for _ in range(n):
            dx, dy = self.DIRS[self.d]
            self.x, self.y = self.x + dx, self.y + dy
            self.trail.add((self.x, self.y))
        return self
t = Turtle()
for n in (3, 3, 2, 2, 1):
    t.forward(n).right()
xs, ys = zip(*t.trail)
for y in range(min(ys), max(ys) + 1):
    print("".join("o" if (x, y) in t.trail else " " for x in range(min(xs), max(xs) + 1)).rstrip())
print((t.x, t.y), t.d, len(t.trail))
def dragon(n):
    s = "R"
    for _ in range(n):
        s = s + "R" + s[::-1].translate({82: "L", 76: "R"})
    return s
print(dragon(3), len(dragon(10)))
