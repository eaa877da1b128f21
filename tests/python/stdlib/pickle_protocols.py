# Objects as bytes and back, in all protocols.
import pickle, io, collections, datetime, decimal, fractions, enum, dataclasses
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is A and o.x == self.x
class S:
    __slots__ = ('a', 'b')
class G:
    def __init__(self): self.v = 1; self.w = 2
    def __getstate__(self): return {'v': self.v}
    def __setstate__(self, s): self.__dict__.update(s); self.w = 'restored'
class R:
    def __reduce__(self): return (R.make, (5,))
    @staticmethod
    def make(n): r = R(); r.n = n; return r
class L(list): pass
class Color(enum.Enum): RED = 1
P = collections.namedtuple('P', 'x y')
@dataclasses.dataclass
class D: a: int; b: list
def f(): pass
shared = [1]; ring = []; ring.append(ring)
values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -70000, 2**31, -2**31, 2**63, -2**100, 2**2100, 0.0, 1.5, -1e300, float('inf'), 'abc', '', 'é\n\\', 'x' * 300, b'', b'ab\xff', b'y' * 300, bytearray(b'abc'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, 'a'], {}, {'a': 1, 'b': [2]}, set(), {1}, frozenset([2]), [shared, shared], A(3), [A(1), A(1)], f, A, int, len, Color.RED, P(1, 2), D(1, [2]), 1j, range(3), slice(1, 2), ValueError('x', 1), collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1, 2], 5), datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5), datetime.timedelta(3), fractions.Fraction(1, 3), list(range(2500)), L([1, 2]), type(None), Ellipsis, NotImplemented, collections.defaultdict(list, {1: [2]})]
for v in values:
    for p in range(6):
        data = pickle.dumps(v, p)
        back = pickle.loads(data)
        same = repr(back) == repr(v) if not isinstance(v, (A,)) and not (isinstance(v, list) and v and isinstance(v[0], A)) else back == v
        if type(v) in (int, float, str, bytes, tuple, list, dict, type(None), bool, A, D, set) and len(data) < 120:
            print(p, data, same)
        else:
            print(p, type(v).__name__, same)
d = pickle.loads(pickle.dumps([shared, shared])); print(d[0] is d[1])
r = pickle.loads(pickle.dumps(ring)); print(r[0] is r)
s = S(); s.a = 1; t = pickle.loads(pickle.dumps(s)); print(t.a, hasattr(t, 'b'))
g = pickle.loads(pickle.dumps(G())); print(g.v, g.w); print(pickle.loads(pickle.dumps(R())).n)
b = io.BytesIO(); pickle.dump(1, b); pickle.dump([2], b); b.seek(0); print(pickle.load(b), pickle.load(b))
try: pickle.load(b)
except EOFError as e: print('EOF', e)
for bad in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps((i for i in [])), lambda: pickle.loads(b'garbage'), lambda: pickle.loads(b''), lambda: pickle.dumps(1, 9), lambda: pickle.loads('x'), lambda: pickle.dump(1, 5), lambda: pickle.loads(pickle.dumps('abcdef')[:-4])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0].split('<function')[0])
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.PickleError.__mro__[1])
class PP(pickle.Pickler):
    def persistent_id(self, o): return ('A', o.x) if isinstance(o, A) else None
class UU(pickle.Unpickler):
    def persistent_load(self, pid): return A(pid[1] * 10)
b = io.BytesIO(); PP(b).dump([A(7), 1]); b.seek(0); print(UU(b).load()[0].x)
