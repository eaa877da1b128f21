# Iterators are copied and pickled where they stand.
import copy
import itertools
import operator
import pickle
import warnings

warnings.simplefilter('ignore')


class Letters:
    def __getitem__(self, i):
        return 'abcd'[i]


def three():
    three.calls = getattr(three, 'calls', 0) + 1
    return three.calls % 4


makers = {
    'list': lambda: iter([1, 2, 3]), 'reversed list': lambda: reversed([1, 2, 3]), 'tuple': lambda: iter((1, 2, 3)),
    'str': lambda: iter('ab\N{EURO SIGN}d'), 'bytes': lambda: iter(b'abc'), 'bytearray': lambda: iter(bytearray(b'abc')),
    'range': lambda: iter(range(5, 20, 4)), 'long range': lambda: iter(range(10**30, 10**30 + 9, 3)),
    'dict': lambda: iter({1: 2, 3: 4, 5: 6}), 'values': lambda: iter({1: 2, 3: 4}.values()),
    'items': lambda: iter({1: 2, 3: 4}.items()), 'reversed dict': lambda: reversed({1: 2, 3: 4, 5: 6}),
    'set': lambda: iter({1, 2, 3}), 'sequence': lambda: iter(Letters()), 'callable': lambda: iter(three, 0),
    'enumerate': lambda: enumerate('abc', 5), 'zip': lambda: zip('abc', [1, 2, 3]), 'strict': lambda: zip('ab', 'c', strict=True),
    'map': lambda: map(operator.add, 'abc', 'def'), 'filter': lambda: filter(None, [0, 1, 2, 0, 3]), 'reversed': lambda: reversed('abc'),
    'count': lambda: itertools.count(3), 'count by': lambda: itertools.count(3, 0.5), 'cycle': lambda: itertools.cycle('abc'),
    'repeat': lambda: itertools.repeat('x'), 'repeat thrice': lambda: itertools.repeat('x', 3),
    'accumulate': lambda: itertools.accumulate([1, 2, 3, 4]),
    'accumulate from': lambda: itertools.accumulate([1, 2, 3, 4], operator.mul, initial=5),
    'chain': lambda: itertools.chain('ab', 'cd'), 'from_iterable': lambda: itertools.chain.from_iterable(['ab', 'cd']),
    'compress': lambda: itertools.compress('abcde', [1, 0, 1, 0, 1]),
    'dropwhile': lambda: itertools.dropwhile(operator.not_, [0, 0, 1, 0]),
    'takewhile': lambda: itertools.takewhile(bool, [1, 2, 0, 3]), 'filterfalse': lambda: itertools.filterfalse(None, [0, 1, '', 2]),
    'starmap': lambda: itertools.starmap(pow, [(1, 2), (2, 3), (3, 4)]),
    'islice': lambda: itertools.islice('abcdefgh', 1, 7, 2), 'islice on': lambda: itertools.islice('abcdef', 2, None),
    'product': lambda: itertools.product('ab', 'cd'), 'product of none': lambda: itertools.product('', 'cd'),
    'permutations': lambda: itertools.permutations('abcd', 2), 'combinations': lambda: itertools.combinations('abcd', 2),
    'replacement': lambda: itertools.combinations_with_replacement('abc', 2),
    'zip_longest': lambda: itertools.zip_longest('ab', 'cde', fillvalue='-'), 'pairwise': lambda: itertools.pairwise('abcd'),
    'batched': lambda: itertools.batched('abcde', 2), 'generator': lambda: (x for x in 'abc'),
}


def rest(iterator):
    found = []
    try:
        for item in iterator:
            found.append(item)
            if len(found) == 6:
                break
    except ValueError as e:
        found.append(str(e))
    return found


def attempt(copier, it):
    try:
        return rest(copier(it))
    except TypeError as e:
        return str(e)


for name, make in makers.items():
    for steps in range(4):
        for how, copier in (('deepcopy', copy.deepcopy), ('pickle', lambda it: pickle.loads(pickle.dumps(it)))):
            it = make()
            try:
                taken = [next(it) for _ in range(steps)]
            except (StopIteration, ValueError):
                break
            copied = attempt(copier, it)
            left = rest(it)
            if how == 'deepcopy' or copied != left:
                print(name, steps, how, copied, left if copied != left else '')

    it = make()
    for _ in range(9):
        next(it, None) if name != 'strict' else None
    print(name, 'at its end', attempt(copy.copy, it))

for state in [(['a', 'b'], 0), (['a', 'b'], 1), ('ab', 0), (['a'],), ['a', 0]]:
    c = itertools.cycle('xy')
    try:
        c.__setstate__(state)
        print(rest(c))
    except TypeError as e:
        print('TypeError')
for tool, state in [(itertools.product('ab', 'cd'), (1, 0)), (itertools.product('ab', 'cd'), (9, -9)), (itertools.product('ab'), (1, 2)),
                    (itertools.permutations('abc', 2), ((2, 0, 1), (1, 2))), (itertools.combinations('abcd', 2), (1, 2)),
                    (itertools.combinations('abcd', 2), (1, 2, 3)), (itertools.chain(), (iter('pq'),)), (itertools.chain(), ('pq',))]:
    try:
        tool.__setstate__(state)
        print(rest(tool))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
groups = itertools.groupby('aabbbc')
print([(k, list(g)) for k, g in copy.deepcopy(groups)])
key, group = next(groups)
print(key, next(group), list(copy.deepcopy(group)))
print([(k, list(g)) for k, g in copy.deepcopy(groups)], [(k, list(g)) for k, g in groups])

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    itertools.count().__reduce__()
    print([str(w.message) for w in seen], seen[0].category)
