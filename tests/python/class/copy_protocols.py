import copy
class P:
    def __init__(self, x, l): self.x, self.l = x, l
p = P(1, [1, 2])
q, r = copy.copy(p), copy.deepcopy(p)
p.l.append(3)
print(q.l, r.l, q.x, type(r).__name__)
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C(), {1: C()}]))
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b, b[1] is b, b is not a)
s = [[0]] * 2
t = copy.deepcopy(s)
t[0].append(1)
print(t, s)
print(copy.copy((1, [2])), copy.deepcopy({"a": [1, {2, 3}]}), copy.copy("s"))
print(copy.deepcopy(None), copy.copy({1}), copy.copy(bytearray(b"a")))
