class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = 42
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.tag = name.lower()
    def __call__(cls, *a):
        print("call", a)
        return super().__call__(*a)
    def __len__(cls): return 7
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __getitem__(cls, i): return i * 2
    @property
    def prop(cls): return "meta prop"
class A(metaclass=Meta, opt=1):
    x = 1
    def m(self): pass
class B(A): y = 2
print(A.added, B.tag, len(A), A)
print(B, type(B), A[21], A.prop)
print(isinstance(A, Meta))
B()
try:
    B().prop
except AttributeError as e:
    print(e)
class M2(type): pass
try:
    class C(A, metaclass=M2): pass
except TypeError as e:
    print(e)
class Prep(type):
    @classmethod
    def __prepare__(m, name, bases):
        return {"injected": name}
class D(metaclass=Prep):
    z = injected + "!"
print(D.z)
