x = 5
print("big" if x > 3 else "small", "a" if x > 9 else "b" if x > 4 else "c")
print(1 < x < 10, 1 < x > 3, 5 == x == 5, x is not None, not x == 5, x in [5] and x not in (6,), 1 < 2 in [2, 3])
print(1 if [] else 2 if 0 else 3, (lambda: 1 if x else 2)(), [i if i else "z" for i in (0, 1)])
def side(v):
    print("s", v, end=" ")
    return v
print(side(1) < side(5) < side(2) < side(9))
print(True or side(0), False and side(0), side(0) or side(3))
print(x if x else y_undefined, None or "default", 0 or None, "" and 1)
print(not 1 or 2, not (1 and 0), ~5, - -5, +-3, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 10 - 3 - 2, 7 // 2 * 2, 1 + 2 * 3, (1 + 2) * 3, 6 / 2 * 3, 5 % 3 + 1, 1 << 2 + 1, 6 & 3 | 8, 5 ^ 1 & 3, not 1 == 2, 3 if False else 4 + 1)
