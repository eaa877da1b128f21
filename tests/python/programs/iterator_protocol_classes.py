class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIter(self.n)
    def __reversed__(self): return iter(range(1, self.n + 1))
class CountIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1
c = Countdown(3)
print(list(c), list(c), list(reversed(c)), [(a, b) for a in c for b in c][:4], max(c), sorted(c), 2 in c)
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            rows = self.rows[r]
            return [x[c] for x in rows] if isinstance(r, slice) else rows[c]
        return self.rows[key]
    def __iter__(self):
        for r in self.rows:
            yield from r
    def __len__(self): return len(self.rows)
m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(m[0], m[1, 2], m[:, 1], m[0:2, 0], m[1, ::2], list(m), sum(m), len(m))
class Chain:
    def __init__(self, *its): self.its = its
    def __iter__(self):
        for it in self.its:
            for x in it:
                yield x
print(list(Chain([1], "ab", Countdown(2))), dict(zip(Chain("x", "y"), Countdown(2))))
class Peek:
    def __init__(self, it):
        self.it, self.buf = iter(it), []
    def peek(self):
        if not self.buf:
            self.buf.append(next(self.it))
        return self.buf[0]
    def __iter__(self): return self
    def __next__(self):
        return self.buf.pop() if self.buf else next(self.it)
p = Peek("abc")
print(p.peek(), next(p), p.peek(), list(p))
