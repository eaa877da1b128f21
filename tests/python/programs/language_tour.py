# Scopes, closures, loops, unpacking, operators and built-ins, one after another.
# closures, nonlocal, scoping
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    return inc
c = counter(); print(c(), c(5), c.__closure__[0].cell_contents, c.__code__.co_freevars)
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
x = 10
def f():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 5
f()
def g():
    print(undefined_thing)
try: g()
except NameError as e: print(e, e.name)
def h():
    def inner(): return zz
    if False: zz = 1
    try: inner()
    except NameError as e: print(e)
    del_me = 1; del del_me
    try: del_me
    except UnboundLocalError as e: print(e)
h()
class A:
    v = 1
    w = [v for _ in range(2)] if 0 else 2
    def m(self): return v
try: A().m()
except NameError as e: print(e)
print([y := 5, y ** 2], y)
if (n := len('abc')) > 2: print(n)
print(any((t := q) > 2 for q in [1, 2, 3, 4]), t)
def deco(*a, **k):
    print('deco', a, k)
    def wrap(f):
        print('wrap', f.__name__)
        def inner(*args): return f(*args) * 2
        return inner
    return wrap
@deco(1, x=2)
@deco()
def foo(a): return a
print(foo(3))
def gen():
    try:
        x = yield 1
        print('got', x)
        yield 2
    finally: print('cleanup')
g = gen(); next(g); print(g.send('hi')); del g
def outer():
    yield 'a'
    r = yield from gen2()
    yield r
def gen2():
    yield 'b'; return 'c'
print(list(outer()))
print({**{'a': 1}, 'b': 2}, [*range(3), *'ab'], (*[1], 2), {*[1, 2], 3})
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, b = 'xyz'; print(a, b)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b, c = 1, 2
except ValueError as e: print(e)
try: a, *b, c = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
for i in range(5):
    if i == 3: break
else: print('no')
for i in []: pass
else: print('else')
while True:
    try: break
    finally: print('fin')
def r():
    for i in range(3):
        try: return i
        finally: print('f', i)
print(r())
def r2():
    try: return 1
    finally: return 2
print(r2())
print(1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 1 if 0 else 2, 0 or 'x', 1 and 'y', None is None, [] is [], 5 in [5], 'a' not in 'b')
print(0b101, 0o17, 0xff, 1_000, 1e3, 1j * 1j, 3 // 2, -3 // 2, 3 % -2, 2 ** 10, 2 ** -1, 7 / 2, 1 << 4, 255 >> 2, 5 & 3, 5 | 3, 5 ^ 3, ~5)
print(round(0.5), round(1.5), int('0b11', 0), int('ff', 16), float('1e5'), complex('1+2j'), bool(''), str(1.0), repr('a'), hex(-255), abs(-3), divmod(7, 2), pow(2, 10, 1000), sum([1, 2], 10), max('abc'), min(3, 1, 2), max([1, 5, 3], key=lambda x: -x), sorted('bca', reverse=True), list(map(str, [1, 2])), list(filter(None, [0, 1, '', 'a'])), list(zip([1, 2], 'ab')), all([]), any([]), chr(97), ord('a'), type(1), isinstance(True, int), callable(len), id(1) == id(1), hash('a') == hash('a'))
assert True, 'no'
try: assert 1 == 2, f'msg {1 + 1}'
except AssertionError as e: print('AE', e)
try: assert []
except AssertionError as e: print('AE', repr(e))
exec('zz = 5'); print(zz, eval('zz + 1'), eval('a + b', {'a': 1}, {'b': 2}))
print(globals()['x'], 'x' in dir(), locals() is globals())
print(__name__, f.__name__, f.__doc__, A.__module__, (lambda: 0).__qualname__, A.m.__qualname__)
print(...); print(NotImplemented); print(Ellipsis is ...)
print('%s %r %d %5.2f %x %o %e %c %%' % ('s', 'r', 5, 3.14159, 255, 8, 12345.678, 'c'))
print(bytes(3), bytes([65, 66]), bytearray(b'ab'), b'ab'[0], b'ab'[0:1], list(b'ab'), b'a' + b'b', b'ab'.hex(), bytes.fromhex('6162'), b'a,b'.split(b','), memoryview(b'abc')[1], b'\x00\xff')
print(frozenset([1, 2]) | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1, 2}.issuperset({1}), {1}.isdisjoint({2}), set('aab') == {'a', 'b'})
d = {'b': 1, 'a': 2}; print(d, d.get('z', 0), d.setdefault('c', 3), d.pop('b'), list(d), d.items(), d | {'q': 1}, dict(zip('ab', [1, 2])), dict.fromkeys('ab', 0), {v: k for k, v in d.items()}, sorted(d.items(), key=lambda kv: kv[1]), list(reversed(d)), d.keys() & {'a'}); d.update(z=1); d |= {'y': 2}; print(d, d.popitem(), len(d), 'a' in d); del d['a']; d.clear(); print(d)
l = [3, 1, 2]; l.sort(); l.append(4); l.extend([5]); l.insert(0, 0); l += [6]; print(l, l.pop(), l.pop(0), l.index(2), l.count(1), l[::-1], l[1:3], l[-1], l * 2, l + [7], l.copy() == l); l.reverse(); l.remove(1); del l[0]; l[0:2] = ['a', 'b', 'c']; print(l); l[::2] = [0, 0]; print(l) ; l.clear(); print(l)
