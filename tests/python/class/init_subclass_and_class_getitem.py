class Plugin:
    reg = {}
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.reg[tag or cls.__name__] = cls
class A(Plugin): pass
class B(Plugin, tag="bee"): pass
print(sorted(Plugin.reg), Plugin.reg["bee"].__name__)
class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Box[int], Box["a", 1])
try:
    class C(object, tag=1): pass
except TypeError as e:
    print(e)
try:
    A[0]
except TypeError as e:
    print(e)
try:
    A()[0]
except TypeError as e:
    print(e)
try:
    A()[0] = 1
except TypeError as e:
    print(e)
try:
    del A()[0]
except TypeError as e:
    print(e)
try:
    A()()
except TypeError as e:
    print(e)
