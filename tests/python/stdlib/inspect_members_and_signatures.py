import inspect, functools, types
def t(f,*a,**k):
    try: print(getattr(f,'__name__',f),'->',f(*a,**k))
    except Exception as e: print(getattr(f,'__name__',f),type(e).__name__,e)
def f(a,/,b:int=1,*c:str,d,e=2.5,**g)->'str':
    """Doc
        of f

        more
    """
    x=1
class C:
    """Class doc"""
    z=5
    def __init__(self,x,y=2): self.x=x
    def m(self,q): return q
    @classmethod
    def cm(cls,a): pass
    @staticmethod
    def sm(a,b=1): pass
    @property
    def p(self): "prop"; return 1
    async def am(self): pass
    def gen(self): yield 1
class D(C):
    def m(self,q): return q
def noargs(): pass
g2=lambda x,*,y=(1,2): x
@functools.wraps(f)
def w(*a,**k): return f(*a,**k)
c=C(1)
class CallMe:
    def __call__(self,a,b=3): pass
class Meta(type):
    def __call__(cls,*a,q=1): return super().__call__(*a)
class WM(metaclass=Meta): pass
class New:
    def __new__(cls,a,b): pass
import dataclasses, collections, enum
@dataclasses.dataclass
class DC:
    a:int
    b:str='x'
    c:list=dataclasses.field(default_factory=list)
NT=collections.namedtuple('NT','a b',defaults=[1])
    t(inspect.signature,o)
s=inspect.signature(f)
for p in s.parameters.values(): print(repr(p),p.name,p.kind,repr(p.kind),p.default,p.annotation,p.kind.description)
print(s.return_annotation, repr(s), s==inspect.signature(w), s.parameters, hash(inspect.signature(noargs))==hash(inspect.signature(noargs)))
for a,k in [((1,),{'d':3}),((1,2,3,4),{'d':3,'zz':1}),((),{}),((1,),{}),((),{'a':1,'d':2}),((1,),{'b':2,'d':3})]:
    t(s.bind,*a,**k); t(s.bind_partial,*a,**k)
t(inspect.signature(noargs).bind,1); t(inspect.signature(g2).bind,1,z=2); t(inspect.signature(g2).bind,1,x=2)
b=s.bind(1,d=2); b.apply_defaults(); print(b,b.args,b.kwargs,b.arguments,b.signature)
P=inspect.Parameter
t(P,'a',P.POSITIONAL_ONLY,default=1); t(P,'1a',P.KEYWORD_ONLY); t(P,'if',P.KEYWORD_ONLY); t(P,5,P.KEYWORD_ONLY); t(P,'a',9); t(P,'a',P.VAR_KEYWORD,default=1)
t(inspect.Signature,[P('a',P.KEYWORD_ONLY),P('b',P.POSITIONAL_ONLY)]); t(inspect.Signature,[P('a',P.KEYWORD_ONLY),P('a',P.KEYWORD_ONLY)]); t(inspect.Signature,[P('a',P.POSITIONAL_ONLY,default=1),P('b',P.POSITIONAL_ONLY)]); t(inspect.Signature,[P('a',P.POSITIONAL_ONLY),P('b',P.POSITIONAL_OR_KEYWORD,annotation=int,default=3)],return_annotation=list[int])
print(s.replace(return_annotation=int), P('a',P.POSITIONAL_ONLY).replace(name='b'))
for o in (f,C,c,c.m,C.m,C.p,len,str.join,'x'.split,inspect,c.gen(),f.__code__,C.__dict__['cm'],C.__dict__['p'],int.__add__,(1).__add__,C.am,C.gen,types.SimpleNamespace,type(f).__code__, dict.fromkeys, dict.__dict__['fromkeys']):
    print([n for n in 'ismodule isclass ismethod isfunction isgeneratorfunction isgenerator iscoroutinefunction isawaitable isbuiltin isroutine isabstract ismethoddescriptor isdatadescriptor isgetsetdescriptor ismemberdescriptor isframe iscode istraceback isasyncgenfunction ismethodwrapper'.split() if getattr(inspect,n)(o)])
print(inspect.getdoc(f)); print(inspect.getdoc(D), inspect.getdoc(D.m), inspect.getdoc(C.p), inspect.getdoc(5)[:10]); print(repr(inspect.cleandoc('  a\n    b\n      c\n\n')))
print([n for n,v in inspect.getmembers(C) if not n.startswith('__')], [n for n,v in inspect.getmembers(c,inspect.ismethod)], inspect.getmembers(c, lambda v: v==1))
print(inspect.get_annotations(f), inspect.get_annotations(C), inspect.get_annotations(f,eval_str=True), inspect.get_annotations(DC))
def outer():
    k=1
    def inner(): return k+len([])+zzz+C
    return inner
print(inspect.getclosurevars(outer()))
def gg(): yield 1
x=gg(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x),inspect.getgeneratorlocals(x)); x.close(); print(inspect.getgeneratorstate(x))
def who(): return inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].function, inspect.currentframe().f_back.f_lineno>0
def caller(): return who()
print(caller())
def av(a,b=2,*c,**d): return inspect.getargvalues(inspect.currentframe())
print(av(1)[:3])
for o in (5,len,int): t(inspect.getfile,o)
t(inspect.getsource,5); t(inspect.getsource,len); t(inspect.getsource,int)
print(inspect.isawaitable(c.am()) if 0 else '', inspect.CO_GENERATOR, inspect.CO_COROUTINE, inspect.formatannotation(list[int]), inspect.formatannotation(int), inspect.formatannotation('x'))
print([ (a.name,a.kind,a.defining_class.__name__) for a in inspect.classify_class_attrs(D) if not a.name.startswith('__')])
print(inspect.signature(f).format(max_width=10)); print(inspect.getclasstree([C,D]))
