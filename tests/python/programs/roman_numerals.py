VALUES = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} is out of range")
    out = ""
    for v, s in VALUES:
        while n >= v:
            out += s
            n -= v
    return out
def from_roman(s):
    m = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip(s, s[1:] + " "):
        total += -m[a] if b in m and m[a] < m[b] else m[a]
    return total
for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2008, 3999):
    r = to_roman(n)
    print(n, r, from_roman(r) == n)
print(all(from_roman(to_roman(i)) == i for i in range(1, 1000)))
to_roman(4000)
