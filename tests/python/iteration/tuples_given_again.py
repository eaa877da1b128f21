# zip and enumerate may fill the tuple that they gave last; nobody who kept one may see it change.
pairs = list(zip([1, 2, 3], "abc"))
print(pairs)
kept = []
for pair in zip([1, 2], [3, 4]):
    kept.append(pair)
print(kept, kept[0] is kept[1])
z = zip([1, 2, 3], [4, 5, 6])
first = next(z)
second = next(z)
print(first, second)
del first, second
print(next(z), next(z, "end"))
e = enumerate(["x", "y"], start=10**20)
a = next(e)
b = next(e)
print(a, b)
print(max(enumerate([3, 9, 2]), key=lambda pair: pair[1]))
print({pair: 1 for pair in zip("ab", "cd")}, sorted(set(enumerate("ab"))))
print(dict(zip("ab", zip([1, 2], [3, 4]))))
for i, (j, k) in enumerate(zip("ab", "cd")):
    print(i, j, k)
it = iter([1, 2, 3])
print(list(zip(it, it)), list(zip([1], [2], strict=True)))
print(list(map(tuple, zip([1, 2], [3, 4]))), sorted(zip([2, 1], "ab")))


def show(*rows):
    return rows


print(show(*zip([1, 2], [3, 4])))

# Swaps: right side first, then the targets from the left.
x, y = 1, 2
x, y = y, x
print(x, y)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
i, items = 0, [10, 20, 30]
i, items[i] = 2, 99
print(i, items)
items[0], items[1] = items[1], items[0]
print(items)
n, n = 1, 2
print(n)


def trace(value):
    print("value", value)
    return value


class Target:
    def __setattr__(self, name, value):
        print("set", name, value)


t = Target()
t.a, t.b = trace(1), trace(2)
[t.a, t.b, t.c] = trace(1), trace(2), trace(3)
(t.a, t.b) = [1, 2]
t.a, (t.b, t.c) = 1, trace((2, 3))
try:
    t.a, t.b = 1, undefined
except NameError as error:
    print(error)
try:
    t.a, t.b = 1, (2, 3), 4
except ValueError as error:
    print(error)
fib = [0, 1]
a, b = 0, 1
while b < 10**25:
    a, b = b, a + b
print(a, b)

# Unions of sets: at once, and where keys have an __eq__ of their own.
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"Key({self.n})"


print({1, 2} | {2, 3}, frozenset([1]) | {2}, type(frozenset() | {1}), type({1} | frozenset()))
print(len({Key(1), Key(2)} | {Key(2), Key(3)}), {Key(1)} | {Key(1)}, len({1, True, 1.0, "1"} | {(1,), (1,)}))
print({3, 1, 2} | {1, 5, 4}, set() | {1}, {1} | set(), {"a"} | {"a"} == {"a"})
try:
    {1, []}
except TypeError as error:
    print(error)
try:
    {[]} | {1}
except TypeError as error:
    print(error)
print({1, 1.0, True}, {(1, 2), (1, 2)}, {None, False, 0})

# Formats of numbers and text, and of their subclasses.
class Name(str):
    def __format__(self, spec):
        return "<" + spec + ">"


print(f"{1:05d}|{1.5:>8.3f}|{'a':^5}|{Name('x'):q}|{True:d}|{True:>6}|{2**70:,}|{1j:.2f}")
for value, spec in ((1, "q"), (1.5, "d"), ("a", "d"), ("a", "=5"), (1, "s"), (True, "s")):
    try:
        print(f"{value:{spec}}")
    except ValueError as error:
        print(error)


class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        self._degrees = value


temperature = Celsius(20)
for step in range(3):
    temperature.degrees += step
    print(temperature.degrees, (3 + 4j).real, (7).numerator)
Celsius.degrees = 5
print(temperature.degrees)
