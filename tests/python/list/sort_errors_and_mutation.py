a = [3, 2, 1]
def key(x):
    seen.append(len(a))
    return x
seen = []
a.sort(key=key)
print(a, seen)
def bad(x):
    raise KeyError(x)
try:
    a.sort(key=bad)
except KeyError as e:
    print("KeyError", e, a)
class Weird:
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        if self.v == 3 or other.v == 3:
            raise RuntimeError("no threes")
        return self.v < other.v
    def __repr__(self):
        return f"W{self.v}"
w = [Weird(2), Weird(1), Weird(0)]
w.sort()
print(w)
w.append(Weird(3))
try:
    w.sort()
except RuntimeError as e:
    print(e, len(w))
def mutate(x):
    a.append(0)
    return x
a = [2, 1]
try:
    a.sort(key=mutate)
except ValueError as e:
    print(e)
