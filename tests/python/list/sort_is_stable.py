rows = [("a", 2), ("b", 1), ("c", 2), ("d", 1), ("e", 3)] * 3
rows = [(n, v, i) for i, (n, v) in enumerate(rows)]
for r in sorted(rows, key=lambda r: r[1]):
    print(r, end=" ")
print()
for r in sorted(rows, key=lambda r: r[1], reverse=True):
    print(r, end=" ")
print()
big = [(i * 7919) % 101 for i in range(300)]
idx = sorted(range(300), key=big.__getitem__)
print(all((big[a], a) <= (big[b], b) for a, b in zip(idx, idx[1:])))
print(idx[:10], idx[-5:])
