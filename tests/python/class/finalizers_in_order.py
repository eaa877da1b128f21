# The order in which finalizers and weak references' callbacks are called.
import weakref
class A: pass
a = A(); rs = [weakref.ref(a, lambda r, i=i: print('cb', i)) for i in range(3)]; del a
a = A(); r = weakref.ref(a, lambda r: print('cb')); f = weakref.finalize(a, print, 'fin'); f2 = weakref.finalize(a, print, 'fin2'); del a
a = A(); f = weakref.finalize(a, print, 'fin'); r = weakref.ref(a, lambda r: print('cb')); r0 = weakref.ref(a); del a
import weakref
class Temp:
    def __del__(self): print('del')
x = Temp(); r = weakref.ref(x, lambda r: print('cb')); fin = weakref.finalize(x, print, 'fin'); del x; print(r(), fin.alive)
class T2:
    def __del__(self): print('del2', r2() is not None)
x = T2(); r2 = weakref.ref(x, lambda r: print('cb2', r())); del x
class N:
    def __init__(s, n, k=()): s.n, s.k = n, list(k)
    def __del__(s):
        print('del', s.n); s.k.clear(); print('end', s.n)
t = N('root', [N('a', [N('b')]), N('c')]); del t
x = [N(i) for i in range(3)]; x.clear()
