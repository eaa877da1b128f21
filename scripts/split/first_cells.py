# What readers run first. The engine's functions that these cells reach are in its first file, everything else in its second
# (scripts/split/split.mjs). Cells end at "# %%"; one whose first line is "# stop" is stopped after a moment.
x = 1
x
# %%
2 + 2
# %%
print("Hello, world!", 3.5, True, None, 2**100, 1j, [1, 2.5, "three"], (1,), {"a": 1}, {1, 2})
# %%
name = "Ada"
print(f"{name!r:>10} {3.14159:.2f} {42:5d} {1e6:,.0f} {7:03}|{0.1 + 0.2}")
print("%s is %d years, %5.2f" % (name, 36, 1.5), "{} {x}".format(1, x=2), name.upper(), name[::-1], name * 2, "-".join("abc"))
words = "the quick brown fox jumps over the lazy dog the end".split()
print(len(words), sorted(set(words), key=len), words[1:3], "quick" in words, " x ".strip(), "a,b".replace(",", ";"), "x".startswith("x"))
# %%
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for key, value in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
    print(f"{key:8}{value:3}", end="\n")
[n * n for n in range(10) if n % 2], {k: v for k, v in zip("ab", [1, 2])}, sum(n for n in range(100)), list(map(str, range(3)))
# %%
def fib(n):
    """Fibonacci numbers."""
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def gen(limit, *args, step=1, **kwargs):
    i = 0
    while i < limit:
        yield i
        i += step

class Point:
    dims = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

print(fib(15), list(gen(5)), max(gen(9, step=2)), Point(1, 2) + Point(3, 4), Point(3, 4).norm, isinstance(Point(0, 0), Point))
# %%
numbers = [5, 3, 9]
numbers.append(4)
numbers.sort()
numbers.reverse()
a, *rest = numbers
for i, n in enumerate(numbers):
    if n > 5:
        continue
    elif n == 3:
        break
else:
    print("none")
try:
    {}["missing"]
except KeyError as error:
    print("caught", repr(error), type(error).__name__)
finally:
    numbers += [1]
with_default = numbers[0] if numbers else None
assert numbers
del a
divmod(7, 2), 7 // 2, 7 % 3, -7 / 2, 1 < 2 < 3, not True, abs(-3), round(2.567, 1), min(1, 2), int("12"), float("1.5"), bool([])
# %%
import math
math.sqrt(2), math.pi, math.sin(1.0), math.floor(2.5)
# %%
1 / 0
# %%
undefined_name
# %%
def outer():
    return [1, 2][5]
outer()
# %%
if True print("no colon")
# %%
# stop
while True: pass
# %%
import numpy as np
a = np.array([1, 2, 3])
b = np.arange(12).reshape(3, 4)
c = np.zeros((2, 3))
d = np.array([0.0, 0.25, 0.5])
a + 1, a * 2.5, a**2, a / 2, b.T, b.sum(axis=0), c + d[:3], b[1], b[:, 1], b[1:, ::2], a @ a, -a
# %%
print(a, b, c, d, sep="\n")
print(a.sum(), b[0, 1], a.max() > 2, np.float64(1.5))
print(b.shape, b.dtype, b.ndim, b.size, b.strides, np.pi)
print(np.ones((2, 2)), np.array([[1.5, 2], [3, 4]]), np.array([True, False]), np.array(["a", "bc"]))
# %%
np.array([1, 2, 3]) + np.array([1, 2])
# %%
x = np.zeros((3, 4)) + np.zeros((3, 1))
x.shape
# %%
# stop
exec('''import sys
try:
    while True:
        pass
except KeyboardInterrupt:
    pass
''', {})
