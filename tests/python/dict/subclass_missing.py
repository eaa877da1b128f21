class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2
d = Default(a=1)
print(d["a"], d["b"], d.get("c"), d)
class Auto(dict):
    def __missing__(self, key):
        self[key] = value = Auto()
        return value
t = Auto()
t["x"]["y"]["z"] = 1
print(t)
class Counter(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 100)
c = Counter(a=1)
c["b"] = 1
c.update(c=1)
print(c, c == {"a": 1, "b": 101, "c": 1}, type(c.copy()).__name__)
