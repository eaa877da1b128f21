# Containers changed while iterated, a lambda that yields, docs of properties, bytes formatting, __classcell__.
g = (lambda: (yield 1))()
print(next(g))
try: g.send(2)
except StopIteration as e: print(e.value)
d = {1: 1, 2: 2, 3: 3}
try:
    for k in d: d[k * 100] = 1
except RuntimeError as e: print(e)
from collections import OrderedDict, deque, Counter, defaultdict
od = OrderedDict.fromkeys('abc', value=3); print(od, od.setdefault('z', default=5), od.pop('q', default=9))
try:
    for k in od: od['new'] = 1
except RuntimeError as e: print(e)
try:
    for k in od: od.move_to_end(k)
except RuntimeError as e: print(e)
q = deque([1, 2, 3])
try:
    for x in q: q.append(x)
except RuntimeError as e: print(e)
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
it = iter(deque()); 
import sys
class P(property):
    "sub doc"
class Q:
    @P
    def a(self): "doc a"; return 1
    @property
    def b(self): "doc b"
    @b.setter
    def b(self, v): pass
print(Q.a.__doc__, Q.b.__doc__, Q.__dict__['b'].fget.__name__)
try: Q().b.x
except AttributeError as e: print(e)
print(b'%i' % 3, b'%s' % b'ab', b'%5.2f|%-5d|%x' % (1.5, 3, 255), b'%(a)s' % {b'a': b'v'})
try: b'%d' % 'a'
except TypeError as e: print(e)
try: b'a' % 1
except TypeError as e: print(e)
try: b'%s' % 'a'
except TypeError as e: print(e)
try: b'%i' % 3j
except TypeError as e: print(e)
print(0.0 ** float('inf'))
try: print(0.0 ** float('-inf'))
except ZeroDivisionError as e: print(e)
class B(bytearray): pass
b = B(b'abc'); 
class I:
    def __index__(self): return 1
b[I()] = 65; print(b, b'a\x01'.hex(':'), b'abcdef'.hex('-', 2), b'abcdef'.hex('_', -4))
for a in (('',), ('xx',), ('é',), (1,)):
    try: print(b'abc'.hex(*a))
    except Exception as e: print(type(e).__name__, e)
print(slice(None).indices(5), slice(-1, None, -1).indices(5))
import copy
s = slice([1], 2, 3); s2 = copy.deepcopy(s); print(s2 is s, s2)
try:
    class A:
        def f(self): return __class__
        __class__ = 5
except Exception as e: print(e)
class Meta(type):
    def __new__(m, n, b, ns): ns.pop('__classcell__', None); return super().__new__(m, n, b, ns)
try:
    class W(metaclass=Meta):
        def f(self): return super()
except RuntimeError as e: print(e)
