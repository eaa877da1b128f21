counter = 0
def bump(n=1):
    global counter
    counter += n
    return counter
bump(); bump(5)
print(counter)
def make_global():
    global brand_new
    def inner():
        return brand_new
    brand_new = "set"
    return inner()
print(make_global(), brand_new)
def shadow():
    counter = "local"
    def reader():
        return counter
    return reader()
print(shadow(), counter)
class K:
    global in_class
    in_class = 7
    attr = in_class + 1
print(in_class, K.attr)
def nested():
    x = 1
    def a():
        x = 2
        def b():
            nonlocal x
            x = 3
        b()
        return x
    return a(), x
print(nested())
for src in ("def f():\n    x = 1\n    global x", "def f():\n    nonlocal q", "def f(x):\n    global x", "def f():\n    print(x)\n    global x", "nonlocal z"):
    try:
        exec(src)
    except SyntaxError as e:
        print(e.msg, e.lineno)
