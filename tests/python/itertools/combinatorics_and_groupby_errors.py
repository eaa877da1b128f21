from itertools import product, permutations, combinations, combinations_with_replacement, groupby
g = groupby([1, 1, 2, 2])
k1, g1 = next(g)
k2, g2 = next(g)
for f in (
    lambda: combinations([1]),
    lambda: permutations([1], -1),
    lambda: combinations("ab", -1),
    lambda: product([1], repeat=-1),
    lambda: product(1),
    lambda: combinations("ab", "x"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
