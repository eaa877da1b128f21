import copy
class Node:
    def __init__(self, v, kids=()):
        self.v, self.kids, self.parent = v, list(kids), None
        for k in self.kids:
            k.parent = self
    def __repr__(self):
        return f"N{self.v}{self.kids or ''}"
t = Node(1, [Node(2), Node(3, [Node(4)])])
s, d = copy.copy(t), copy.deepcopy(t)
t.kids[0].v = 99
print(t, s, d, s.kids is t.kids, d.kids[1].parent is d, d.kids[0].parent is t)
shared = [1]
pair = copy.deepcopy((shared, shared, {"k": shared}))
print(pair[0] is pair[1], pair[2]["k"] is pair[0], pair[0] is shared)
memo = {}
copy.deepcopy(shared, memo)
print(id(shared) in memo, copy.deepcopy(5), copy.copy("s"), copy.deepcopy(print) is print, copy.copy(Node) is Node, copy.deepcopy(None))
for f in (lambda: copy.deepcopy(x for x in "ab"), lambda: copy.copy(iter([1])).__next__()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class NoCopy:
    def __copy__(self):
        raise RuntimeError("do not copy")
try:
    copy.copy(NoCopy())
except RuntimeError as e:
    print(e)
print(copy.copy(range(3)), copy.deepcopy({frozenset([1]): {2}}), copy.copy(slice(1, 2)))
