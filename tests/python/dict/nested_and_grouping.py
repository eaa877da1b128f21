people = [("ann", "dev", 30), ("bob", "ops", 25), ("cy", "dev", 41)]
by = {}
for n, job, age in people:
    by.setdefault(job, {})[n] = age
print(by, by["dev"]["cy"], {j: max(v.values()) for j, v in by.items()})
print({j: sorted(v) for j, v in by.items()})
inv = {}
for n, job, _ in people:
    inv[job] = inv.get(job, []) + [n]
print(inv)
cfg = {"a": {"b": {"c": 1}}, "l": [{"x": 1}, {"x": 2}]}
cfg["a"]["b"]["d"] = 2
print(cfg, [e["x"] for e in cfg["l"]], cfg.get("a", {}).get("zz", {}).get("q"))
def walk(d, path=()):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from walk(v, path + (k,))
        else:
            yield ".".join(path + (k,)), v
print(dict(walk(cfg)))
m = {(0, 0): "origin", (1, 0): "east"}
print(m[0, 0], m.get((5, 5), "none"), {v: k for k, v in m.items()}["east"])
try:
    cfg["a"]["zz"]["b"]
except KeyError as e:
    print("KeyError", e)
try:
    cfg["l"]["x"]
except TypeError as e:
    print(e)
