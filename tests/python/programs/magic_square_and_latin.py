def magic(n):
    sq = [[0] * n for _ in range(n)]
    r, c = 0, n // 2
    for i in range(1, n * n + 1):
        sq[r][c] = i
        nr, nc = (r - 1) % n, (c + 1) % n
        if sq[nr][nc]:
            nr, nc = (r + 1) % n, c
        r, c = nr, nc
    return sq
for row in magic(5):
    print(" ".join(f"{x:2}" for x in row))
m = magic(3)
sums = {sum(r) for r in m} | {sum(c) for c in zip(*m)} | {sum(m[i][i] for i in range(3)), sum(m[i][2 - i] for i in range(3))}
print(sums)
latin = [[(i + j) % 4 + 1 for j in range(4)] for i in range(4)]
print(*latin, sep="\n")
print(all(len(set(r)) == 4 for r in latin), all(len(set(c)) == 4 for c in zip(*latin)))
def zig(n):
    order = sorted(((i, j) for i in range(n) for j in range(n)), key=lambda p: (sum(p), p[0] if sum(p) % 2 else p[1]))
    out = [[0] * n for _ in range(n)]
    for k, (i, j) in enumerate(order):
        out[i][j] = k
    return out
print(*zig(4), sep="\n")
