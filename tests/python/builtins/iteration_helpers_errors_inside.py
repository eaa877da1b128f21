def boom(x):
    if x == 2:
        raise ValueError(f"boom {x}")
    return x
for name, f in {"map": lambda: list(map(boom, [1, 2])), "filter": lambda: list(filter(boom, [1, 2])), "sorted": lambda: sorted([3, 2, 1], key=boom), "min": lambda: min([1, 2], key=boom), "sum": lambda: sum(boom(i) for i in range(4)), "any": lambda: any(boom(i) < 0 for i in range(4)), "dict": lambda: {boom(i): i for i in range(4)}, "set": lambda: {boom(i) for i in range(3)}, "list": lambda: [boom(i) for i in range(3)], "zip": lambda: list(zip(map(boom, range(4)), "abcd")), "enumerate": lambda: list(enumerate(map(boom, range(4)))), "join": lambda: ",".join(str(boom(i)) for i in range(4)), "extend": lambda: [].extend(map(boom, range(4))), "unpack": lambda: [*map(boom, range(4))], "in": lambda: 9 in map(boom, range(4)), "tuple": lambda: tuple(map(boom, range(4))), "max": lambda: max(map(boom, range(4))), "star": lambda: print(*map(boom, range(4)))}.items():
    try:
        print(name, f())
    except ValueError as e:
        print(name, "->", e)
class BadEq:
    def __eq__(self, o): raise RuntimeError("eq")
    def __hash__(self): return 1
class BadHash:
    def __hash__(self): raise RuntimeError("hash")
class BadIter:
    def __iter__(self): raise RuntimeError("iter")
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise RuntimeError("next")
class BadLen:
    def __len__(self): return -5
class BadBool:
    def __bool__(self): raise RuntimeError("bool")
class BadStr:
    def __str__(self): return 5
    def __repr__(self): raise RuntimeError("repr")
for name, f in {"in": lambda: BadEq() in [1], "index": lambda: [1].index(BadEq()), "dict": lambda: {BadEq(): 1, BadEq(): 2}, "hash": lambda: {BadHash()}, "iter": lambda: list(BadIter()), "for": lambda: [x for x in BadNext()], "len": lambda: len(BadLen()), "not": lambda: not BadBool(), "if": lambda: 1 if BadBool() else 2, "str": lambda: str(BadStr()), "list repr": lambda: repr([BadStr()]), "format": lambda: f"{BadStr()}", "sum": lambda: sum(BadNext()), "unpack": lambda: (lambda a, b: 0)(*BadIter())}.items():
    try:
        print(name, f())
    except Exception as e:
        print(name, "->", type(e).__name__, e)
