class Grid:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        print("get", k)
        return self.d.get(k, 0)
    def __setitem__(self, k, v):
        print("set", k, v)
        self.d[k] = v
    def __delitem__(self, k):
        print("del", k)
        del self.d[k]
    def __iter__(self): return iter(sorted(self.d))
    def __len__(self): return len(self.d)
    def __reversed__(self): return iter([9, 8])
    def __contains__(self, k): return k == "magic"
g = Grid()
g[1, 2] = "a"
g[0, 0] = "b"
g[1:2, ::3]
g[...]
g[1:2]
g[(1, 2)] += "z"
print(list(g), len(g), list(reversed(g)), "magic" in g)
print((1, 2) in g, bool(g))
del g[0, 0]
print(g.d, slice(1, 2), slice(None, None, -1).indices(5), slice(1, 10, 3).indices(6))
print(slice(1, 2) == slice(1, 2))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(5)), 2 in It(4), max(It(3)))
print([*It(2)], dict.fromkeys(It(2)))
a, b = It(2)
print(a, b)
class BadIter:
    def __iter__(self): return 5
try:
    list(BadIter())
except TypeError as e:
    print(e)
