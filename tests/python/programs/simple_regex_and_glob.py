def match(p, s):
    if not p:
        return not s
    first = bool(s) and p[0] in (s[0], ".")
    if len(p) > 1 and p[1] == "*":
        return match(p[2:], s) or first and match(p, s[1:])
    return first and match(p[1:], s[1:])
for p, s in (("a*b", "aaab"), ("a*b", "b"), (".*", "anything"), ("a.c", "abc"), ("a.c", "ac"), ("c*a*b", "aab"), ("", ""), ("a", "")):
    print(repr(p), repr(s), match(p, s))
def glob(p, s):
    if not p:
        return not s
    if p[0] == "*":
        return any(glob(p[1:], s[i:]) for i in range(len(s) + 1))
    if p[0] == "[":
        end = p.index("]")
        return bool(s) and s[0] in p[1:end] and glob(p[end + 1:], s[1:])
    return bool(s) and p[0] in ("?", s[0]) and glob(p[1:], s[1:])
files = ["a.txt", "b.py", "test_a.py", "c1.dat", "c2.dat"]
for pat in ("*.py", "?.txt", "c[12].dat", "*a*", "*"):
    print(pat, [f for f in files if glob(pat, f)])
def natural(s):
    out, num = [], ""
    for c in s + "\0":
        if c.isdigit():
            num += c
        else:
            if num:
                out.append((0, int(num), ""))
                num = ""
            out.append((1, 0, c))
    return out
print(sorted(["file10", "file2", "File1", "file1", "a100", "a20"], key=natural))
