def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter(10)
inc()
inc(5)
print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
def make():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = 99
    return fs
print([f() for f in make()])
def outer():
    x = "outer"
    def mid():
        nonlocal x
        x = "mid"
        def inner():
            nonlocal x
            x += "+inner"
        inner()
        return x
    return mid(), x
print(outer())
def unbound():
    def f():
        return later
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    print(f())
unbound()
