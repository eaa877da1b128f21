s = set()
s.add(1)
s.add(1)
s.add((1, 2))
print(len(s), s - {(1, 2)})
s.discard(99)
s.remove(1)
print(s)
try:
    s.remove(1)
except KeyError as e:
    print(repr(e))
print(s.pop())
try:
    s.pop()
except KeyError as e:
    print(repr(e))
try:
    s.add([])
except TypeError as e:
    print(e)
try:
    {1, {2}}
except TypeError as e:
    print(e)
print(set(), frozenset(), {1}, frozenset([3]), type({}).__name__)
print({frozenset([1]), frozenset([1])} == {frozenset([1])})
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), frozenset([1]) == {1})
try:
    frozenset([1]).add(2)
except AttributeError as e:
    print(e)
