# Puzzles of the kind that Advent of Code and Rosetta Code set.
# AoC-like & puzzles
import re, itertools, functools, collections, math, heapq, sys
data = """r, wr, b, g

brwrr
bggr
ubwu"""
pats, designs = data.split('\n\n'); pats = pats.split(', ')
@functools.cache
def ways(d): return 1 if not d else sum(ways(d[len(p):]) for p in pats if d.startswith(p))
print([ways(d) for d in designs.splitlines()])
grid = {(r, c): ch for r, row in enumerate("""#####
#S.E#
#.#.#
#...#
#####""".split('\n')) for c, ch in enumerate(row)}
start = next(k for k, v in grid.items() if v == 'S'); end = next(k for k, v in grid.items() if v == 'E')
q = [(0, start)]; seen = {}
while q:
    d, (r, c) = heapq.heappop(q)
    if (r, c) in seen: continue
    seen[r, c] = d
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if grid.get((r + dr, c + dc), '#') != '#': heapq.heappush(q, (d + 1, (r + dr, c + dc)))
print(seen[end], len(seen))
class Complex2:
    def __init__(self, re, im=0): self.re, self.im = re, im
    def __repr__(self): return f'{self.re:+g}{self.im:+g}i'
    def __add__(self, o): o = o if isinstance(o, Complex2) else Complex2(o); return Complex2(self.re + o.re, self.im + o.im)
    __radd__ = __add__
print(Complex2(1, 2) + 3, 4 + Complex2(0, -1), sum([Complex2(1), Complex2(2, 2)]))
print(*map(''.join, itertools.permutations('abc')), sep=' ')
print(collections.Counter(sum(p) for p in itertools.product(range(1, 7), repeat=2)))
print(max(range(1, 1000), key=lambda n: (lambda f: f(f, n))(lambda f, n: 1 if n == 1 else 1 + f(f, n // 2 if n % 2 == 0 else 3 * n + 1))))
print(''.join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in 'hello, world'))
print('\n'.join(f'{i:2d} {"*" * i:<5}|{bin(i)[2:]:>04}|{i ** .5:.3f}' for i in range(1, 6)))
print(re.sub(r'(\d+)', lambda m: str(int(m[1]) * 2), 'a1b22c333'))
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b'\0\0'
    for i in range(2, math.isqrt(n) + 1):
        if s[i]: s[i*i::i] = bytes(len(range(i*i, n + 1, i)))
    return [i for i, x in enumerate(s) if x]
print(sieve(60), sum(sieve(10000)))
t = [[1]]
for _ in range(6): t.append([1, *map(sum, itertools.pairwise(t[-1])), 1])
for row in t: print(' '.join(f'{x:3}' for x in row).center(40).rstrip())
print(eval('+'.join(str(i) for i in range(10))), f'{10**18:,}', f'{1/3:.15f}', 2**64, -7 // 2, -7 % 3, divmod(-7, 2), 0.1 + 0.2, 1e16, 1e-5, 123456789.123456789, 5e-324, 1.0, 100000000000000000.0)
