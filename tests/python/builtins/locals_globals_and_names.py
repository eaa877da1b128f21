def f(a, b=2):
    c = a + b
    return sorted(locals())
print(f(1), "f" in globals(), __name__, type(globals()).__name__)
globals()["injected"] = 42
print(injected)
class C:
    x = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
print(C.names)
import builtins
print(builtins.len is len, hasattr(builtins, "print"), "len" in dir(builtins))
print = print
list_ = [1]
try:
    list = 5
    list("ab")
except TypeError as e:
    print(e)
del list
print(list("ab"), dir()[:2] == sorted(dir())[:2], "injected" in dir())
print([n for n in dir(C) if not n.startswith("_")])
print(callable(f), f.__name__, id(f) == id(f), f is f)
print(vars(C)["x"], hasattr(f, "__call__"))
del injected
try:
    injected
except NameError as e:
    print(e)
