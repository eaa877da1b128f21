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
print(getattr(a, "m")(), callable(a.m), callable(a), callable(A))
print(a.m.__name__, A.m.__qualname__, a.m.__self__ is a, a.__class__.__name__)
a.__dict__["w"] = 9
print(a.w, sorted(vars(a)))
