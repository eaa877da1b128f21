# what __float__, __int__, __index__, __complex__ may return, and operators set to None
import warnings
warnings.simplefilter("error")
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)
class Float(float): pass
class A:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
    def __int__(self): return self.value
    def __index__(self): return self.value
    def __complex__(self): return self.value
for v in (None, True, 2, 2.5, Float(3), 1j):
    a = A(v)
    show(lambda: float(a))
    show(lambda: int(a))
    show(lambda: [5, 6, 7][a])
    show(lambda: complex(a))
class Blocked:
    __add__ = None
    __radd__ = None
    __eq__ = None
    __iadd__ = None
show(lambda: Blocked() + 1)
show(lambda: 1 + Blocked())
show(lambda: Blocked() == 1)
class Itself: pass
Itself.__call__ = Itself()
show(lambda: Itself()())
class OnlyGet:
    def __getitem__(self, i): return i
class OnlySet:
    def __setitem__(self, i, v): pass
class OnlyDel:
    def __delitem__(self, i): pass
for cls in (OnlyGet, OnlySet, OnlyDel):
    def item(): del cls()[0]
    def key(): del cls()["k"]
    def store(): cls()[0] = 1
    show(item), show(key), show(store)
class Sized:
    def __len__(self):
        print("len asked")
        return 3
    def __iter__(self): return iter("abc")
print(list(Sized()), tuple(Sized()), set(Sized()) == set("abc"))
