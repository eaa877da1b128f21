# copy and deepcopy of dicts that hold their keys or values weakly.
import copy
import weakref


class Thing:
    def __init__(self, name): self.name = name


a, b = Thing('a'), Thing('b')
values = weakref.WeakValueDictionary({(1,): a, (2,): b})
keys = weakref.WeakKeyDictionary({a: [1], b: [2]})
for copied in (copy.copy(values), copy.deepcopy(values)):
    print(type(copied).__name__, sorted((k, v.name) for k, v in copied.items()), copied[(1,)] is a)
for copied in (copy.copy(keys), copy.deepcopy(keys)):
    print(type(copied).__name__, sorted((k.name, v) for k, v in copied.items()), copied[a] is keys[a])
shallow, deep = copy.copy(values), copy.deepcopy(keys)
del b, copied
print(sorted(shallow), len(deep), len(values), len(keys))
