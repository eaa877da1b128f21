x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("[i for i in range(3)]"))
print(eval(" 1 "))
exec("y = x * 2\nprint('in exec', y)")
print(y)
ns = {}
exec("def f(a):\n    return a + 1\nz = f(2)", ns)
print(ns["z"], sorted(k for k in ns if k != "__builtins__"))
code = compile("x ** 2", "<mine>", "eval")
print(eval(code), type(code).__name__)
def local():
    v = 5
    exec("v = 6")
    print(v, eval("v"), sorted(locals()))
local()
for src in ("1 +", "x = 1", "print(", "'abc", "1 1", "def f(:", "for", "a b", "x = = 1"):
    try:
        eval(src)
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.msg, e.lineno, e.offset)
try:
    exec("a = 1\nb = 2 +\n")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, repr(e.text), e.filename)
try:
    eval("undefined_name")
except NameError as e:
    print(e)
