from pprint import *
import collections, types, dataclasses
d = {'name': 'Alice', 'langs': ['Python', 'C', 'Rust'], 'nested': {'a': list(range(30)), 'b': 'x' * 100}, (1, 2): {3, 1, 2}}
pprint(d); print(pformat([1, 2])); pprint(list(range(50)), width=40, compact=True); pprint({'b': 1, 'a': 2}); pprint({'b': 1, 'a': 2}, sort_dicts=False)
pprint([[1, [2, [3, [4]]]]], depth=2); pp({'z': 1, 'a': [1] * 40})
pprint('the quick brown fox jumped over the lazy dog ' * 4); pprint(['the quick brown fox jumped over the lazy dog ' * 4, 1]); pprint({'k': 'line one\nline two\n' * 6})
pprint(b'abcdefgh' * 20); pprint([bytearray(b'abc' * 40)]); pprint(set(range(40))); pprint(frozenset('abcdefghij' * 2), width=20)
pprint(collections.OrderedDict((str(i), i) for i in range(20))); pprint(collections.defaultdict(list, {i: [i] * 5 for i in range(10)})); pprint(collections.Counter('the quick brown fox jumped over')); pprint(collections.deque(range(40), maxlen=50)); pprint(collections.ChainMap({'a' * 30: 1}, {'b' * 30: 2, 'c' * 30: 3})); pprint(types.SimpleNamespace(a='x' * 40, b='y' * 40, c=[1, 2])); pprint(types.MappingProxyType({'a' * 40: 1, 'b' * 40: 2}))
@dataclasses.dataclass
class P:
    name: str
    values: list
    other: dict = dataclasses.field(default_factory=dict, repr=False)
pprint(P('n' * 30, list(range(30)))); pprint(P('a', [1])); pprint([P('n' * 30, ['x' * 20, 'y' * 20])] * 2)
l = [1]; l.append(l); print(isrecursive(l), isreadable(l), isreadable([1]), saferepr({1: (2,)}))
pprint([{'id': i, 'name': 'user%d' % i, 'tags': ['a', 'b']} for i in range(3)]); pprint((1,)); pprint(('a' * 50, 'b' * 50)); pprint(('a' * 90,)); pprint({}); pprint([]); pprint(None); pprint(3.5); pprint({'a': {'b': {'c': {'d': {'e': 'f' * 50}}}}}); pprint([[], {}, (), set()]); pprint(d, indent=4); pprint(d, width=30); pprint(['a' * 20] * 6, indent=2, width=50); pprint(collections.UserDict(a=[1] * 40)); pprint({'a': 1}.keys()); pprint({str(i) * 9: i for i in range(12)}.items())
Point = collections.namedtuple('Point', 'x y'); pprint([Point(1, 2)] * 12); pprint({'matrix': [[1, 2, 3], [4, 5, 6]] * 5})
for bad in (dict(indent=-1), dict(depth=0), dict(width=0)):
    try: pprint(1, **bad)
    except ValueError as e: print(e)
class S(str): pass
