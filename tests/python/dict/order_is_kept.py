d = {}
for w in "the quick brown fox jumps over the lazy dog".split():
    d[w] = d.get(w, 0) + 1
print(d)
d["quick"] = 0
print(list(d))
del d["quick"]
d["quick"] = 1
print(list(d))
print(next(iter(d)), list(d)[-1])
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
print(max(d, key=d.get), min(d.items(), key=lambda kv: (kv[1], kv[0])))
print(sorted(d.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
