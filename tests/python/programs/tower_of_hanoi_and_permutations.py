def hanoi(n, a="A", b="B", c="C", moves=None):
    moves = [] if moves is None else moves
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((n, a, c))
        hanoi(n - 1, b, a, c, moves)
    return moves
for d, a, c in hanoi(3):
    print(f"disk {d}: {a} -> {c}")
print(len(hanoi(10)))
def permutations(items):
    if not items:
        return [[]]
    return [[x] + p for i, x in enumerate(items) for p in permutations(items[:i] + items[i + 1:])]
print(permutations([1, 2, 3]), len(permutations(list("abcde"))))
def subsets(s):
    return [[]] if not s else (r := subsets(s[1:])) + [[s[0]] + x for x in r]
print(subsets([1, 2, 3]))
def combos(n, k, start=1):
    if k == 0:
        yield ()
        return
    for i in range(start, n + 1):
        for rest in combos(n, k - 1, i + 1):
            yield (i, *rest)
print(list(combos(4, 2)))
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])
print(change(100, [50, 25, 10, 5, 1]))
def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]
print(knapsack([(2, 3), (3, 4), (4, 5), (5, 6)], 5))
