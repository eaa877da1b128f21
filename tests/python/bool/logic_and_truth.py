class Len0:
    def __len__(self):
        return 0
class B:
    def __init__(self, v):
        self.v = v
    def __bool__(self):
        print("bool", self.v, end="; ")
        return self.v
    def __repr__(self):
        return f"B({self.v})"
print([bool(x) for x in (0, 1, "", "a", [], [0], {}, {1: 1}, None, 0.0, 0j, (), (0,), set(), range(0), Len0(), object(), b"", ...)])
print(B(True) and B(False), B(False) and B(True), B(False) or B(True), not B(True))
print(0 or "x", "" or 0 or [], 1 and 2 and 3, 1 and 0 and 1 / 0)
print(None or None, not [], not not "a")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 == 2, 1 == 1 != 2)
print((1 < 2) < 3, 5 > 4 > 3 > 2)
print("yes" if B(True) else "no", [x for x in (1, 0, 2) if x], all([]), any([]))
print(all([1, B(True), 0, 1 / 1]), any(x > 2 for x in (1, 3)))
class Bad:
    def __bool__(self):
        return 5
try:
    bool(Bad())
except TypeError as e:
    print(e)
class BadLen:
    def __len__(self):
        return -1
try:
    bool(BadLen())
except ValueError as e:
    print(e)
print(True is not False, None is None, [] is [], True == 1)
print(True in [1], isinstance(None, type(None)))
