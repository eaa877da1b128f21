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
for f in "isalpha isdigit isspace isalnum islower isupper istitle isdecimal isnumeric str_len".split():
    for x in ("a", "s", "e", "z", "n", "'12'", "b'12'", "['a', 1]", "3", "a[::-2]", "a.reshape(3, 1)", "['a\\0b', 'c\\0']", "['Ⅷ', '½', '١']"):
        show(f"np.strings.{f}({x})")
for f in "upper lower swapcase capitalize title".split():
    for x in ("a", "s", "e", "z", "n", "'straße x'", "b'ab c'", "['a', 1]", "['they\\'re bill', 'ÀÉ é']"):
        show(f"np.strings.{f}({x})")
for f in "strip lstrip rstrip".split():
    for x in ("a", "s", "e", "z", "n", "a, 'a'", "a, ['a', 'A', 'b']", "s, b'ab'", "s, 'a'", "a, None", "a, ''", "'xxaxx', 'x'", "['\\t a \\n']", "a, b'a'", "a, 3"):
        show(f"np.strings.{f}({x})")
for f in "find rfind index rindex count startswith endswith".split():
    for x in ("a, 'A'", "s, b'b'", "e, 'a'", "z, 'c'", "n, 'a'", "a, ''", "a, 'a', 1", "a, 'a', 1, 3", "a, ['a', 'A', 'b']", "a, 'a', [0, 1, 2]", "a, 'A', -3", "a, 'a', 0, -2", "a, 'zz'", "'abc', 'c'", "s, 'a'", "a, 'a', None", "a, 'a', 1.5", "a, 'aA', start=1", "a, 'a', end=2", "a.reshape(3,1), ['a', 'A']"):
        show(f"np.strings.{f}({x})")
