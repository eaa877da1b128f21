class LRU:
    def __init__(self, size):
        self.size, self.data = size, {}
        self.hits = self.misses = 0
    def get(self, key, compute):
        if key in self.data:
            self.hits += 1
            self.data[key] = self.data.pop(key)
        else:
            self.misses += 1
            if len(self.data) >= self.size:
                oldest = next(iter(self.data))
                del self.data[oldest]
            self.data[key] = compute(key)
        return self.data[key]
c = LRU(2)
print([c.get(k, lambda x: x * x) for k in (1, 2, 1, 3, 2, 1)], c.hits, c.misses, c.data)
def memo(f):
    store = {}
    def g(*args):
        if args not in store:
            store[args] = f(*args)
        return store[args]
    g.store = store
    return g
@memo
def paths(m, n):
    return 1 if m == 0 or n == 0 else paths(m - 1, n) + paths(m, n - 1)
print(paths(16, 16), len(paths.store))
@memo
def partitions(n, k=None):
    k = n if k is None else k
    if n == 0:
        return 1
    return sum(partitions(n - i, i) for i in range(1, min(n, k) + 1))
print([partitions(i) for i in range(1, 15)])
