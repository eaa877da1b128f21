def table(f, n):
    print(" ".join("ABC"[:n]), "|", f.__name__)
    for i in range(2**n):
        bits = [bool(i >> (n - 1 - k) & 1) for k in range(n)]
        print(" ".join("FT"[b] for b in bits), "|", "FT"[bool(f(*bits))])
def implies(a, b): return not a or b
def majority(a, b, c): return a + b + c >= 2
table(implies, 2)
table(majority, 3)
def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n
for i in range(8):
    print(f"{i} {i:03b} {gray(i):03b} {ungray(gray(i))}")
print([bin(n).count("1") for n in range(16)], [n for n in range(40) if bin(n)[2:] == bin(n)[:1:-1]], "".join(str(bin(i).count("1") % 2) for i in range(32)))
print(int("1010", 2) & ~int("0110", 2), f"{~5 & 0xFF:08b}", [n & -n for n in (12, 8, 7)], [n & (n - 1) == 0 for n in (1, 2, 3, 64)])
