class A:
    x = 1
    def __init__(self):
        self.y = 2
    def m(self):
        return "m"
a = A()
print(getattr(a, "x"), getattr(a, "z", "default"), hasattr(a, "y"), hasattr(a, "q"))
setattr(a, "z", 3)
print(a.z, vars(a), a.__dict__, "y" in vars(a))
delattr(a, "z")
print(hasattr(a, "z"), [n for n in dir(a) if not n.startswith("_")])
for f in (lambda: a.nope, lambda: A.nope, lambda: delattr(a, "nope"), lambda: getattr(a, "nope"), lambda: (5).foo, lambda: None.foo, lambda: [].push(1), lambda: "".foo, lambda: print.foo, lambda: int.foo, lambda: setattr(5, "x", 1), lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: delattr(a, "x")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
print(getattr(a, "m")(), callable(a.m), callable(a), callable(A), a.m.__name__, A.m.__qualname__, a.m.__self__ is a, a.__class__.__name__)
a.__dict__["w"] = 9
print(a.w, sorted(vars(a)))
