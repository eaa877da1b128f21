eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [ValueError(2), KeyError("k")])])
print(repr(eg), str(eg), len(eg.exceptions))
try:
    raise eg
except* ValueError as g:
    print("values", g.exceptions)
except* TypeError as g:
    print("types", g.exceptions)
except* KeyError as g:
    print("keys", repr(g))
m, rest = eg.split(ValueError)
print(repr(m), repr(rest))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))), eg.subgroup(OSError))
try:
    try:
        raise ExceptionGroup("g", [ValueError("v"), OSError("o")])
    except* ValueError:
        print("caught value")
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise ValueError("plain")
except* ValueError as g:
    print(repr(g))
for f in (lambda: ExceptionGroup("e", []), lambda: ExceptionGroup("e", [5]), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
