s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step)
print(s.indices(5), s.indices(100), slice(5), slice(None))
print(slice(None, None, -1).indices(4), slice(-3, None).indices(10))
print(slice(10, 0, -3).indices(8), slice(-100, 100).indices(5))
l = list(range(12))
print(l[s], "abcdefghijkl"[s], l[slice(-3, None)], l[slice(None, None, 5)])
print(tuple(l)[slice(2)])
EVERY = slice(None, None, 3)
print(l[EVERY], slice(1, 2) == slice(1, 2), slice(1) != slice(2))
print(slice(1, 2) < slice(1, 3))
class Show:
    def __getitem__(self, k): return k
x = Show()
print(x[1], x[1:2], x[::], x[1, 2])
print(x[1:2, 3], x[...], x[:, None], x[()])
print(x[-1:], x["a":"b"], x[1,], x[*[1, 2]])
del l[slice(0, 6)]
l[slice(0, 2)] = "xyz"
print(l)
