# subclasses of Sequence and Mapping match [...] and {...} patterns
from collections import UserDict, UserList, deque
from collections.abc import Mapping, Sequence
class Row(Sequence):
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i]
class Table(Mapping):
    def __init__(self, **items): self.items_ = items
    def __len__(self): return len(self.items_)
    def __iter__(self): return iter(self.items_)
    def __getitem__(self, k): return self.items_[k]
for subject in (Row(1, 2), Row(), Table(a=1, b=2), UserDict(a=5), UserList([7, 8]), deque([1, 2]), "ab", {1, 2}):
    match subject:
        case [a, b]: print("two", a, b)
        case []: print("none")
        case {"a": a, **rest}: print("a", a, rest)
        case _: print("other", type(subject).__name__)
