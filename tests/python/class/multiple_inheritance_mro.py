class A:
    def go(self): return ["A"]
class B(A):
    def go(self): return ["B"] + super().go()
class C(A):
    def go(self): return ["C"] + super().go()
class D(B, C):
    def go(self): return ["D"] + super().go()
print(D().go(), [k.__name__ for k in D.__mro__], [k.__name__ for k in D.mro()])
class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e:
    print(e)
try:
    class W(A, A): pass
except TypeError as e:
    print(e)
class M1:
    def __init__(self, **kw):
        print("M1", kw)
        super().__init__(**kw)
class M2:
    def __init__(self, b, **kw):
        print("M2", b, kw)
        super().__init__(**kw)
class E(M1, M2):
    def __init__(self):
        super().__init__(b=2)
E()
class L(list, M1): pass
print(L.__mro__[1:3], L([1, 2]).__len__())
