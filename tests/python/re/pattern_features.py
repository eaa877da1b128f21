import re
f = lambda p, s, fl=0: (m.group() if (m := re.search(p, s, fl)) else None)
print(f(r"a.c", "a\nc"), f(r"a.c", "a\nc", re.S), f(r"^b", "a\nb"), f(r"^b", "a\nb", re.M))
print(f("ABC", "xabc", re.I), f(r"a{2,3}", "aaaa"), f(r"a{2,3}?", "aaaa"))
print(f(r"<.+>", "<a><b>"), f(r"<.+?>", "<a><b>"), f(r"(ab)+", "ababx"))
print(f(r"(?:ab)+c", "ababc"), f(r"a(?=b)", "ab"), f(r"a(?!b)", "abac"))
print(f(r"(?<=x)a", "xa"), f(r"(?<!x)a", "xaya"), f(r"(a)(b)\2\1", "abba"))
print(f(r"(?P<q>['\"]).*?(?P=q)", "say 'hi'"), f(r"[^abc]+", "abcxyz"))
print(f(r"[a-c\d-]+", "zz1-b"), f(r"\bcat\b", "a cat."), f(r"\Bat", "cat"))
print(f(r"a|b|cd", "xcd"), f(r"\Aab", "ab"), f(r"b\Z", "ab"), f(r"\d+\.\d*", "3.14"))
print(f(r"[\]\\]", "]"), f(r"\w+@\w+\.\w+", "to me@x.org"), f(r"(?i)AB", "ab"))
print(f(r"x*", "aaa"), f(r"(?s:.)b", "\nb"), f(r"a++b", "aab"), f(r"(?>a+)b", "aab"))
print(f(r"\$\d", "$5"), f(r"\u00e9", "é"), f(r"[é-ü]", "ö"), f(r"(a)?(?(1)b|c)", "ab"))
v = re.compile(r"""
    (\d+)   # number
    \s*     # space
    ([a-z]+)  # unit
""", re.VERBOSE)
print(v.search("12 kg").groups(), v.flags & re.X != 0, v.groups)
print(re.compile("(?P<a>.)").groupindex, v.findall("1 a 2 b"))
print(re.compile("b").match("ab", 1).span(), re.compile("^b").match("ab", 1))
print(re.compile("a").search("ba", 0, 1))
print(re.findall(r"\w+", "naïve café"), re.findall(r"\w+", "naïve", re.A))
print(re.findall(rb"\d", b"a1"), re.findall(r"[A-Z][a-z]*", "HelloBigWorld"), re.I | re.M)
print(re.compile("x", re.I | re.S).flags, re.IGNORECASE)
