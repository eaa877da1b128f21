"""loadtxt: what it reads, in quotes too, what it refuses and in which words."""
import warnings
from io import StringIO

import numpy as np


def t(*a, **k):
    try:
        print(repr(np.loadtxt(*a, **k)))
    except Exception as e:
        print(type(e).__name__, str(e).split(" object at")[0])


warnings.simplefilter("ignore")
for k in (dict(delimiter=",,"), dict(comments="#", delimiter="#"), dict(quotechar="#"), dict(delimiter='"', quotechar='"'),
          dict(comments="\n"), dict(quotechar="\r"), dict(delimiter="\n"), dict(comments=" "), dict(quotechar='""'), dict(comments=""),
          dict(comments=["a", "b"], quotechar='"'), dict(comments=["a", ","], delimiter=","), dict(comments="//", quotechar='"'),
          dict(ndmin=3), dict(dtype=None), dict(usecols=[1.5]), dict(usecols="ab"), dict(usecols=[5]), dict(usecols=[-3]),
          dict(converters=3), dict(converters={1.5: float}), dict(converters={7: float}), dict(converters={0: 3}),
          dict(converters={0: lambda s: 1 / 0}), dict(skiprows=-1), dict(skiprows=1.0), dict(max_rows=-3),
          dict(dtype=[("a", "i4"), ("b", "f8"), ("c", "f8")]), dict(dtype=[("a", "i4", (2,))]), dict(dtype="i4"), dict(dtype="S"),
          dict(dtype="U"), dict(dtype="S2"), dict(dtype="O"), dict(dtype="?"), dict(dtype="c16"),
          dict(encoding="bytes", converters=lambda s: len(s) + isinstance(s, bytes)), dict(max_rows=1), dict(max_rows=0),
          dict(usecols=0), dict(usecols=[]), dict(unpack=True)):
    t(StringIO("1 2\n3 4\n"), **k)
for s in ("1 x\n", "1\n2 3\n", "a\n", "1_0", "0x10", "nan inf", "-inf +1", "1,2", "1\0", "", "\n\n#c\n"):
    t(StringIO(s))
    t(StringIO(s), dtype=int)
    t([s], dtype=complex)
    t([s], dtype=bool)
    t([s], dtype="S3")
for s in (5, None, [1, 2], [b"1 2", "3 4"], ["1\n2", "3"], ["1\r\n", "2\r", "3\n"]):
    t(s)
t(StringIO("1,,3"), delimiter=",")
t(StringIO("1,2\n\n \n3,4"), delimiter=",")
t(StringIO("300\n-1"), dtype="u1")
t(StringIO('"1" "2"\n3 "4"'), quotechar='"')
t(StringIO('"a b" "c""d" e"f" ""\n'), quotechar='"', dtype="U9")
t(StringIO('"a\nb",c\n'), quotechar='"', dtype="U9", delimiter=",")
t(['"a\n', 'b" c'], quotechar='"', dtype="U9")
f = StringIO("1 2\n3 4\n5 6\n")
t(f, max_rows=1)
t(f, max_rows=1)
print(f.read())
t(StringIO("0,1,2,3\n6,7,8,9\n"), dtype=[("a", "u1", 2), ("b", "u1", 2)], delimiter=",")
t(StringIO("0 1 2 3"), dtype=[("a", "u1", (2, 2))])
for z in ("1+2j", "(1+2j)", "1j", "1 +2j", "1+2 j", "1+-3j", "1--3j", "(1", "1)", "1+2", "( 1+2j )", "1+2i", "1j+3", "-1-2J"):
    t([z], dtype=complex, delimiter=",")
t(["abc \u0142"], dtype="S5")
t(["1 2", "3"], usecols=0)
t(["1 2", "3"], usecols=1)
t(["1 2", "3"], usecols=-1)
t(["1.5,2.5", "3.0,XXX"], delimiter=",", converters={-1: lambda s: np.nan if s == "XXX" else float(s)})
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    t(StringIO("1.5 2.0"), dtype=int)
    t(StringIO("1\n\n2\n#\n3"), max_rows=2)
    t([], ndmin=2, usecols=(1, 2))
    for w in seen:
        print(w.category.__name__, w.message)
