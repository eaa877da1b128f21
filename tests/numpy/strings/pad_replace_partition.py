import numpy as np
def show(text):
    try:
        r = eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)
    else:
        print(text, "->", repr(r), getattr(r, "dtype", ""))
a = np.array(["aAaAaA", "  aA  ", "abBABba"])
s = np.array([b"a1 b\tc", b"2Ab", b""])
e = np.array([], dtype="U3")
z = np.array("Abc dEf")
n = np.array([1, 2])
for f in "center ljust rjust".split():
    for x in ("a, 9", "a, 2", "s, 8", "e, 4", "z, 9", "n, 4", "a, 9, '*'", "a, [7, 8, 9]", "a, 9, '**'", "a, 9, ''", "s, 8, b'-'", "s, 8, '-'", "a, -3", "a, 8.5", "'a', 4", "a, 9, ['*', '-', '+']", "a, width=8, fillchar='x'"):
        show(f"np.strings.{f}({x})")
for x in ("['1', '-12', '+3', 'ab', '']", "s", "e", "z", "n", "'-7'"):
    for w in ("4", "2", "[1, 2, 3, 4, 5]", "-1", "2.5"):
        show(f"np.strings.zfill({x}, {w})")
for x in ("a, 'a', 'xyz'", "a, 'A', ''", "a, 'a', 'b', 1", "a, 'a', 'b', [0, 1, 2]", "s, b'a', b'zz'", "s, 'a', 'b'", "e, 'a', 'bb'", "z, 'c', 'CC'", "a, '', '-'", "n, 'a', 'b'", "a, ['a', ' ', 'B'], ['1', '22', '333']", "'abc', 'b', 'x'", "a, 'a', 'b', -1", "a, 'a', 'b', 1.5"):
    show(f"np.strings.replace({x})")
for x in ("a, 2", "a, 0", "a, -1", "a, [1, 2, 3]", "s, 2", "e, 2", "z, 2", "n, 2", "'ab', 3", "a, 1.5", "a.reshape(3, 1), [1, 2]"):
    show(f"np.strings.multiply({x})")
    show(f"np.char.multiply({x})")
for f in "partition rpartition".split():
    for m in ("strings", "char"):
        for x in ("a, 'a'", "s, b'b'", "e, 'a'", "z, ' '", "n, 'a'", "'a-b-c', '-'", "a, ''", "a, ['a', 'A', 'B']", "a.reshape(3, 1), 'a'"):
            show(f"np.{m}.{f}({x})")
for x in ("['a\\tb', '\\t']", "s", "e", "['a\\tbb\\tc'], 4", "['a\\tb', '\\t'], [2, 4]", "n", "'\\t'"):
    show(f"np.strings.expandtabs({x})")
for x in ("['%s is', '%5s|'], 'x'", "'%d', [1, 2]", "b'%d', [1, 2]", "['%s'], [('a',)]", "'%05.1f', [1.5, 22.25]", "'%s', 3", "['%(k)s'], {'k': 3}", "'%d', ['a']"):
    show(f"np.strings.mod({x})")
for x in ("['ab', 'é']", "['ab', 'é'], 'utf-8'", "['ab', 'c'], 'ascii'", "['é'], 'ascii'", "['é'], 'ascii', 'replace'", "'ab'", "e", "n", "['ab'], 'nope'"):
    show(f"np.strings.encode({x})")
for x in ("[b'ab', b'\\xc3\\xa9']", "[b'ab'], 'utf-8'", "[b'\\xff'], 'ascii'", "[b'\\xff'], 'latin-1'", "b'ab'", "n", "np.array([], 'S2')"):
    show(f"np.strings.decode({x})")
for x in ("['abc', 'cab'], str.maketrans('ab', 'xy')", "['abc'], str.maketrans('', '', 'a')", "['abc'], {ord('a'): 'ZZ'}", "[b'abc'], bytes.maketrans(b'a', b'x')", "[b'abc'], bytes.maketrans(b'a', b'x'), b'c'", "'abc', {98: None}"):
    show(f"np.strings.translate({x})")
for x in ("['a', 'b'], 'c'", "'a', 'b'", "[b'a'], [b'bb']", "['a'], [1]", "['a'], [b'a']", "e, 'ab'"):
    show(f"np.strings.add({x})")
for f in "equal not_equal less less_equal greater greater_equal".split():
    for m in ("strings", "char"):
        for x in ("['a', 'b'], 'a'", "['a ', 'b'], 'a'", "'a', 'b'", "[b'a'], [b'b']", "['a'], [1]", "['a'], [b'a']", "e, 'ab'", "['a', 'b'], ['a', 'b', 'c']"):
            show(f"np.{m}.{f}({x})")
