class A: pass
class B:
    def __str__(self): return "str B"
class C:
    def __repr__(self): return "repr C"
import re
a = A()
print(re.sub("0x[0-9a-f]+", "0x..", repr(a)), str(a) == repr(a), str(B()))
print(re.sub("0x[0-9a-f]+", "0x..", repr(B())), str(C()), [C()], {C(): C()})
print((C(),))
print(A, A.__name__, str(A), repr(type))
print(re.sub("0x[0-9a-f]+", "0x..", repr(a.__init__)))
class M:
    def m(self): pass
    @classmethod
    def c(cls): pass
print(re.sub("0x[0-9a-f]+", "0x..", repr(M().m)), M.c, re.sub("0x[0-9a-f]+", "0x..", repr(M.m)))
print(repr(Exception("a", 1)), repr(ValueError()), str(ValueError("x")))
print(str(KeyError("k")), str(Exception("a", 1)), repr(KeyError("k")))
class Err(Exception):
    def __str__(self): return "custom"
print(Err(1), repr(Err(1)), [Err("q")])
