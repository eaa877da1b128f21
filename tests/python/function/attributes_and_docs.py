def f(a: int, b: "str" = "x", *args: float, **kw) -> bool:
    """Does a thing.

    In detail.
    """
    return True
print(f.__name__, f.__qualname__, repr(f.__doc__), f.__module__)
print(f.__defaults__)
print(f.__annotations__, f.__code__.co_varnames, f.__code__.co_argcount)
print(f.__code__.co_name)
f.calls = 0
f.calls += 1
print(f.calls, f.__dict__)
def outer():
    def inner(): pass
    class C:
        def m(self): pass
    return inner, C
i, C = outer()
print(i.__qualname__, C.__qualname__, C.m.__qualname__, (lambda: 0).__name__)
print((lambda: 0).__qualname__, i.__doc__)
print(len.__name__, len.__doc__ is not None, [].append.__name__, "".join.__qualname__)
print(str.join, int.__add__)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
print(str(f).startswith("<function f at 0x"), str(len))
print(str([].append).startswith("<built-in method append of list object at"))
print(repr(str.upper), callable(f))
