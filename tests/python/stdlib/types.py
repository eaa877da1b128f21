import types, sys
def f(): pass
print(type(f) is types.FunctionType, type(len) is types.BuiltinFunctionType, type(sys) is types.ModuleType, isinstance((x for x in ""), types.GeneratorType), types.SimpleNamespace(a=1, b="x"), type(None) is types.NoneType)
ns = types.SimpleNamespace(x=1)
ns.y = 2
print(ns, ns.x + ns.y, ns == types.SimpleNamespace(x=1, y=2), vars(ns))
p = types.MappingProxyType({"a": 1})
print(p, p["a"], len(p))
try:
    p["b"] = 2
except TypeError as e:
    print(e)
m = types.ModuleType("mine")
m.value = 5
print(m.__name__, m.value, types.MethodType(lambda self: self * 2, 21)())
def g():
    raise ValueError("v")
try:
    g()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
C = types.new_class("C", (), {}, lambda d: d.update(z=3))
print(C.__name__, C.z)
