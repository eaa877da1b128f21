import re, typing as t, pickle, operator, _operator
s = re.compile('a').scanner('aab'); print(type(s), s.pattern, s.match(), s.match(), s.match(), s.match(), s.search())
s = re.compile(r'(?P<N>\d+)|(?P<W>\w+)|\s').scanner('12 ab c3'); print([(m.lastgroup, m.group()) for m in iter(s.match, None)])
s = re.compile('x*').scanner('axxb'); print([m.span() for m in iter(s.search, None)])
s = re.compile('x*').scanner('axxb'); print([s.match() and 1 for _ in range(4)])
for n in ('List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type', 'Deque', 'DefaultDict', 'OrderedDict', 'Counter', 'ChainMap', 'Iterable', 'Mapping', 'Callable', 'ContextManager', 'Pattern'):
    try: print(n, getattr(t, n)())
    except Exception as e: print(n, type(e).__name__, e)
print(t.Deque[int]([1]), t.Counter[str]('aab'), t.DefaultDict[str, int](int)['x'])
try: t.List[int]()
except TypeError as e: print(e)
print(pickle.loads(pickle.dumps(operator.add))(1, 2), _operator.mul(2, 3))
