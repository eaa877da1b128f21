def rect(width, height=None, /, *, fill=" ", border="#"):
    height = width if height is None else height
    lines = [border * width] + [border + fill * (width - 2) + border] * (height - 2) + [border * width]
    return "\n".join(lines)
print(rect(4))
print(rect(5, 3, fill=".", border="*"))
def call_log(*args, sep=", ", **kw):
    parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kw.items()]
    return "f(" + sep.join(parts) + ")"
print(call_log(), call_log(1, "a", x=2), call_log(*[1, 2], **{"k": None}))
print(call_log(1, sep="; ", b=2))
def outer(a, *, b):
    def inner(c=a, *, d=b):
        return a, b, c, d
    return inner
print(outer(1, b=2)(), outer(1, b=2)(5, d=6))
def swap(a, b): return b, a
x, y = swap(*swap(1, 2))
print(x, y, (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print(max(*[3, 1], key=lambda v: -v))
import functools
add3 = functools.partial(lambda a, b, c: (a, b, c), 1, c=3)
print(add3(2), add3.args, add3.keywords)
def varnames(a, b=1, *c, d, **e): pass
print(varnames.__code__.co_varnames, varnames.__code__.co_argcount)
print(varnames.__code__.co_kwonlyargcount, varnames.__kwdefaults__, varnames.__defaults__)
