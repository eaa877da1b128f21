import itertools,collections,functools,types,re,io,copy,fractions,decimal,datetime,enum,dataclasses
class A: __slots__='x'
class B(A): pass
b=B(); b.x=1; b.y=2
print(b.__reduce_ex__(4)[1:], b.__reduce_ex__(2)[1:], A().__reduce_ex__(4)[1:])
try: b.__reduce_ex__(1)
except Exception as e: print(e)
class L(list): pass
print(L([1]).__reduce_ex__(4)[1:3])
class I(int): pass
class C(enum.Enum): A=1
@dataclasses.dataclass
class DC: x:int; y:list=dataclasses.field(default_factory=list)
@dataclasses.dataclass(frozen=True,slots=True)
class DS: x:int
P=collections.namedtuple('P','a b')
print(I(1).__reduce_ex__(4)[1:])
it=iter([1,2,3]); next(it); j=copy.copy(it); print(list(j),list(it))
for v in [b,I(5),L([1,[2]]),C.A,DC(1,[2]),DS(3),P(1,[2]),collections.OrderedDict(a=[1]),collections.defaultdict(list,a=[1]),collections.deque([[1]],4),collections.Counter('aab'),fractions.Fraction(1,2),decimal.Decimal('1.5'),datetime.datetime(2020,1,1),re.compile('a+'),functools.partial(int,base=2),types.SimpleNamespace(a=[1]),ValueError('a',[1]),collections.ChainMap({1:[2]}),collections.UserList([[1]]),range(5),1j,b'a',bytearray(b'a'),{1,2},frozenset([1]),print,len,C,it, object, Ellipsis, datetime.timezone.utc, datetime.timedelta(1)]:
    try:
        c,d=copy.copy(v),copy.deepcopy(v); print(type(c)==type(v),type(d)==type(v), c is v, d is v, repr(c).split(' at ')[0], getattr(d,'__dict__',None) if not isinstance(v,type) and not callable(v) else '')
    except Exception as e: print(type(v),type(e).__name__,e)
class R:
    def __init__(s): s.me=s; s.l=[s]
r=copy.deepcopy(R()); print(r.me is r, r.l[0] is r)
class E2(Exception):
    def __init__(self,a,b): super().__init__(a); self.b=b
try: copy.copy(E2(1,2))
except TypeError as e: print(e)
class N:
    def __getnewargs__(self): return 5
for x in (N(),):
    try: copy.copy(x)
    except TypeError as e: print(e)
class G:
    def __getstate__(self): return {'z':1}
    def __setstate__(self,s): self.s=s
print(copy.copy(G()).s, copy.replace(P(1,2),a=5), copy.replace(DC(1),x=2), copy.replace(datetime.date(2020,1,1),day=4))
try: copy.replace(5,x=1)
except TypeError as e: print(e)
print(int.__flags__>>24&1, list.__flags__>>25&1, A.__flags__>>9&1)
a=[1]; a.append(a); d=copy.deepcopy(a); print(d, d[1] is d)
print(copy.Error, copy.error is copy.Error, sorted(x for x in dir(copy) if x[0]!='_'))
