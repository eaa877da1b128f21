import weakref, gc, types, math, collections
class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'O({self.n})'
a = O(1); d = weakref.WeakValueDictionary(); d['a'] = a; print(dict(d), len(d), 'a' in d, d['a'])
del a; gc.collect(); print(dict(d), len(d))
try: d['a']
except KeyError as e: print(e)
s = weakref.WeakSet(); b = O(2); s.add(b); print(len(s), b in s); del b; gc.collect(); print(len(s))
k = O(3); wk = weakref.WeakKeyDictionary(); wk[k] = 'v'; print(wk[k], len(wk)); del k; gc.collect(); print(len(wk))
def cb(r): print('callback', r() is None)
y = O(5); p = weakref.proxy(y); print(p.n, p); p.n = 9; print(y.n); del y
try: p.n
except ReferenceError as e: print(e)
f = weakref.finalize(z := O(6), print, 'finalized', 1); print(f.alive); del z; print(f.alive)
class M:
    def meth(self): return 'm'
m = M(); wm = weakref.WeakMethod(m.meth); print(wm()()); del m; print(wm())
class R(weakref.ref):
    def __init__(self, ob, callback=None, **kw): super().__init__(ob, callback); self.extra = kw
o = O(7); rr = R(o, k=1); print(rr().n, rr.extra)
print(math, collections.OrderedDict(a=1).items(), collections.OrderedDict(a=1).keys(), collections.OrderedDict(a=1).values(), types.ModuleType('q', 'doc').__doc__)
for c in ('hex', 'rot13', 'nope'):
    try: 'a'.encode(c)
    except LookupError as e: print(e)
    try: b'a'.decode(c)
    except LookupError as e: print(e)
