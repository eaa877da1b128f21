import re
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", "b", "aaa", count=2), re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 20 300"), re.subn("a", "b", "banana"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1"), re.sub("", "-", "ab"), re.sub("x*", "-", "abxd"), re.sub(r"\s+", " ", "a  b\n c"), re.sub("a", r"\n", "a"), re.sub("a", "\\\\", "a"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b,c"))
print(re.split(r"\s", "a b c", maxsplit=1), re.split("x", "abc"), re.split("", "ab"))
print(re.split(r"\W+", "Words, words."), re.split("(a)(b)?", "xaby"))
print(re.escape("a.b*c"), re.compile("a", re.I), re.compile("a").sub("b", "A a"))
print(re.sub("a", "b", "Aa", flags=re.I), re.sub(r"(a)(b)?", r"[\1\2]", "a ab"))
print(re.sub(r"\bthe\b", "a", "the other the"))
print(re.sub(r"(?<!\d)(\d{3})(?!\d)", r"<\1>", "12 345 6789"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"))
