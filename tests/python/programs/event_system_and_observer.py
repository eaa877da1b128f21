class Event:
    def __init__(self):
        self.handlers = []
    def __iadd__(self, h):
        self.handlers.append(h)
        return self
    def __isub__(self, h):
        self.handlers.remove(h)
        return self
    def __call__(self, *a, **k):
        return [h(*a, **k) for h in self.handlers]
class Thermo:
    def __init__(self):
        self.changed = Event()
        self._t = 20
    @property
    def t(self):
        return self._t
    @t.setter
    def t(self, v):
        old, self._t = self._t, v
        if old != v:
            self.changed(old, v)
log = []
th = Thermo()
th.changed += lambda o, n: log.append(f"{o}->{n}")
def alarm(o, n):
    if n > 30:
        print("ALARM", n)
th.changed += alarm
th.t = 25
th.t = 25
th.t = 35
th.changed -= alarm
th.t = 99
print(log)
def pipeline(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
clean = pipeline(str.strip, str.lower, lambda s: s.replace(" ", "_"))
print(clean("  Hello Big World "), list(map(clean, [" A b", "C "])))
class Registry(dict):
    def __call__(self, name):
        def deco(f):
            self[name] = f
            return f
        return deco
command = Registry()
@command("add")
def add(a, b): return a + b
@command("neg")
def neg(a): return -a
print(command["add"](2, 3), command["neg"](5), sorted(command))
