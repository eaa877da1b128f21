class A:
    x = 1
    def __init__(self):
        self.y = 2
    def m(self):
        return "m"
a = A()
for f in (
    lambda: a.nope,
    lambda: A.nope,
    lambda: delattr(a, "nope"),
    lambda: getattr(a, "nope"),
    lambda: (5).foo,
    lambda: None.foo,
    lambda: [].push(1),
    lambda: "".foo,
    lambda: print.foo,
    lambda: int.foo,
    lambda: setattr(5, "x", 1),
    lambda: setattr(object(), "x", 1),
    lambda: setattr(int, "x", 1),
    lambda: delattr(a, "x"),
):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
