d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), "a" in d, 1 in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.get("z"), d.get("z", 0), d["a"])
print(d.pop("a"), d.pop("zz", "dflt"), d)
print(d.setdefault("q", []), d.setdefault("b", 100), d)
d.update({"b": 20}, x=1)
d.update([("k", "v"), "ab"])
print(d)
print(d.popitem(), d)
del d["b"]
print(d)
try:
    d["nope"]
except KeyError as e:
    print(repr(e), e)
try:
    d.pop("nope")
except KeyError as e:
    print(repr(e))
try:
    del d["nope"]
except KeyError as e:
    print(repr(e))
try:
    {}.popitem()
except KeyError as e:
    print(e)
d.clear()
print(d)
