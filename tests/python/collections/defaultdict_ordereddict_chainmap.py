from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
d["a"].append(1); d["b"]
print(d, d["a"], d.get("zz"), "zz" in d, d.default_factory, dict(d))
n = defaultdict(int, x=5)
for ch in "hello": n[ch] += 1
print(n, defaultdict(lambda: "dflt")["q"], defaultdict(lambda: defaultdict(int))["a"]["b"])
try:
    defaultdict()["x"]
except KeyError as e:
    print(repr(e))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, list(o))
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), sorted(m))
print(m.maps, m.new_child({"c": 4})["c"], m.parents, dict(m) == {"a": 1, "b": 3})
m["z"] = 9
print(m.maps[0], m)
try:
    m["nope"]
except KeyError as e:
    print(e)
