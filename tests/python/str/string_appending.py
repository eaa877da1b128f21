# s += t: other holders of the string never see it change.
def aliases():
    s = "ab" * 3
    t = s
    s += "c"
    u = s
    s = s + "d"
    return t, u, s


def loop(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        if i % 7 == 0:
            s += "é"
    return len(s), s[:30], hash(s) == hash(str(s)), s.count("é"), s[-1], s[7], s == s[:], s.upper()[:9]


def doubled():
    s = "x"
    for _ in range(5):
        s += s
    return s


def keys():
    found = {}
    s = ""
    for c in "abcab":
        s += c
        found[s] = len(s)
        hash(s)
    return found


def wrong_order():
    s = "tail"
    s = "head-" + s
    s = s + s
    return s


def generator():
    s = ""
    while len(s) < 4:
        s += "y"
        got = yield s
        if got:
            s += got


def closure():
    s = "a"
    s += "b"
    def show():
        return s
    s += "c"
    return show()


def unbound():
    s += "x"


def other(s, t):
    t += s
    s += t
    return s, t


def not_str(s):
    try:
        s += 1
    except TypeError as e:
        return s, str(e)


class Loud(str):
    def __add__(self, other):
        return Loud("<" + str(self) + "+" + other + ">")


def subclass():
    s = Loud("a")
    s += "b"
    s += "c"
    return s, type(s).__name__


def compared(a, b):
    out = []
    if a < b: out.append("<")
    if a <= b: out.append("<=")
    if not a == b: out.append("not ==")
    while a != b:
        out.append("!=")
        break
    if not (a > b): out.append("not >")
    out.append("ge" if a >= b else "not ge")
    return out


print(aliases())
print(loop(100))
print(doubled())
print(keys())
print(wrong_order())
print(list(generator()))
print(closure())
print(other("p", "q"))
print(not_str("n" * 2))
print(subclass())
nan = float("nan")
for a in (1, 2.5, nan, True, 10**20, "a"):
    for b in (1, 2.5, nan, 10**20):
        try:
            print(repr(a), repr(b), compared(a, b))
        except TypeError as e:
            print(repr(a), repr(b), e)
for f in (lambda x, y: x + y, lambda x, y: x - y, lambda x, y: x * y, lambda x, y: x // y, lambda x, y: x % y):
    print([f(x, y) for x in (7, -7, 2**46, -2**47, 2.5) for y in (3, -3, 2**47 - 1, -0.5, 2**31)])
unbound()
