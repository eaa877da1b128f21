def solve(n, row, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for c in range(n):
        if c in columns or row + c in rising or row - c in falling:
            continue
        found += solve(n, row + 1, columns | {c}, rising | {row + c}, falling | {row - c})
    return found


def bench():
    return solve(7, 0, frozenset(), frozenset(), frozenset())
