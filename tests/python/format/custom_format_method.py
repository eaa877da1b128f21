class Money:
    def __init__(self, v):
        self.v = v
    def __format__(self, spec):
        if spec == "":
            return f"${self.v:.2f}"
        if spec.endswith("k"):
            return f"${self.v / 1000:{spec[:-1]}f}k"
        return format(self.v, spec)
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
m = Money(12345.678)
print(f"{m} {m:.1k} {m:,.0f} {m!s} {m!r} {m!s:>6}")
print("{:.2k}|{}".format(m, m), "%s %r" % (m, m), format(m), str(m))
print([m])
class Bad:
    def __format__(self, spec):
        return 5
try:
    f"{Bad()}"
except TypeError as e:
    print(e)
class BadRepr:
    def __repr__(self):
        return 5
try:
    repr(BadRepr())
except TypeError as e:
    print(e)
class OnlyRepr:
    def __repr__(self):
        return "OR"
print(str(OnlyRepr()), f"{OnlyRepr()}", f"{OnlyRepr():}")
