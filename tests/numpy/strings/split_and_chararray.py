import numpy as np
def show(text):
    try:
        r = eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)
    else:
        print(text, "->", repr(r), getattr(r, "dtype", ""))
a = np.array(["aA aA-A", "  aA  ", "abB-ABba"])
s = np.array([b"a1 b\tc", b"2Ab", b""])
e = np.array([], dtype="U3")
z = np.array("Abc dEf")
n = np.array([1, 2])
for f in "split rsplit".split():
    for x in ("a", "a, '-'", "a, None, 1", "s", "e", "z", "n", "'a b c', ' ', 1", "a, 'A', maxsplit=1", "a, ['-', 'a', 'B']"):
        show(f"np.char.{f}({x})")
for x in ("['a\\nb', 'c\\r\\n']", "['a\\nb', 'c\\r\\n'], True", "'a\\nb'", "e"):
    show(f"np.char.splitlines({x})")
for x in ("'-', 'osd'", "['-', '.'], ['ghc', 'osd']", "'-', ['ab', 'cde']", "b'-', [b'ab']", "'', e"):
    show(f"np.char.join({x})")
for x in ("['a', 'b'], ['a ', 'c'], '==', True", "['a', 'b'], ['a ', 'c'], '==', False", "['a', 'b'], 'b', '>', True", "['a'], ['b'], '<=', True", "['a'], ['b'], '!=', True", "['a'], ['b'], '>=', True", "['a'], ['b'], '<', True", "['a'], ['b'], 'x', True", "[1], ['b'], '<', True", "'a', 'b', '<', True"):
    show(f"np.char.compare_chararrays({x})")
for x in ("['hello', 'a  ']", "'abc'", "b'abc'", "['a', b'b']", "[1, 2]", "['abc', 'de'], itemsize=2", "['a'], unicode=False", "[b'a'], unicode=True", "a", "s", "a, copy=False", "'abcdef', itemsize=2", "np.char.array(['x'])", "[['a', 'b'], ['c', 'd']]", "['a', None]"):
    show(f"np.char.array({x})")
    if "copy" not in x: show(f"np.char.asarray({x})")
c = np.char.array(["aB ", "Cd", "e1  "])
b = np.char.array([b"aB ", b"Cd", b"e1  "])
for x in ("c[0]", "c[0:2]", "c == 'aB'", "c != 'aB'", "c < 'b'", "c >= 'Cd'", "c + 'x'", "'x' + c", "c * 2", "2 * c", "c % 3", "'%s' % c", "c.upper()", "c.lower()", "c.title()", "c.capitalize()", "c.swapcase()", "c.strip()", "c.lstrip('a')", "c.rstrip('1')", "c.center(6)", "c.ljust(5, '*')", "c.rjust(5)", "c.zfill(5)", "c.find('B')", "c.rfind('d')", "c.count('e')", "c.index('x')", "c.startswith('a')", "c.endswith('d')", "c.isalpha()", "c.isdigit()", "c.isupper()", "c.islower()", "c.isspace()", "c.istitle()", "c.isalnum()", "c.isdecimal()", "c.isnumeric()", "c.replace('a', 'zz')", "c.split('B')", "c.rsplit()", "c.splitlines()", "c.partition('B')", "c.rpartition('d')", "c.join('ab')", "c.expandtabs()", "c.encode()", "b.decode()", "b", "b[0]", "b.upper()", "b.isdigit()", "c.translate({66: 'q'})", "c.argsort()", "c.tolist()", "c.astype('U2')", "c.reshape(3, 1)", "c.T", "str(c)", "list(c)", "type(c[1])", "type(c[:1])", "c.dtype", "len(c)", "np.char.chararray((2, 2)).shape", "np.char.chararray((2,), itemsize=3, unicode=True).dtype", "c + 1", "c[[0, 2]]", "c[c == 'Cd']", "c.isnumeric()", "b.isnumeric()", "c * 1.5", "c.view(np.ndarray)", "np.char.chararray(3, unicode=True, buffer=np.array(['ab', 'cd', 'ef']), itemsize=2)"):
    show(x)
c[:] = ["q ", "r", "s"]
print(repr(c), c[0] == "q")
d = np.char.chararray((2, 2)); d[:] = "a"
print(repr(d), d.shape, d.itemsize)
d = np.char.chararray(2, itemsize=5); d[:] = "abc"; print(repr(d), d[1])
try: np.array([1, 2]).view(np.char.chararray)
except Exception as x: print(type(x).__name__, x)
print(np.strings.__name__, np.char.__name__, np.char.chararray.__module__)
