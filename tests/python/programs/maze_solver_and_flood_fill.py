maze = """##########
#S..#....#
#.#.#.##.#
#.#...#..#
#.#####.##
#......#E#
######...#
##########""".split("\n")
def find(ch):
    return next((r, c) for r, row in enumerate(maze) for c, x in enumerate(row) if x == ch)
def solve():
    start, end = find("S"), find("E")
    came, frontier = {start: None}, [start]
    while frontier:
        r, c = frontier.pop(0)
        if (r, c) == end:
            break
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            p = r + dr, c + dc
            if maze[p[0]][p[1]] != "#" and p not in came:
                came[p] = (r, c)
                frontier.append(p)
    path, p = [], end
    while p:
        path.append(p)
        p = came.get(p)
    return path[::-1]
path = solve()
print(len(path), path[:4], path[-1])
for r, row in enumerate(maze):
    print("".join("*" if (r, c) in path and x not in "SE" else x for c, x in enumerate(row)))
grid = [list("..#.."), list(".##.."), list("#...#")]
def fill(r, c, ch):
    old = grid[r][c]
    stack = [(r, c)]
    n = 0
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = ch
            n += 1
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return n
print(fill(0, 0, "a"), fill(0, 4, "b"))
print("\n".join("".join(r) for r in grid))
