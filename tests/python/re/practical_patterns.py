import re
log = """2008-07-16 16:45:37 ERROR disk full (code=28)
2008-07-16 16:46:01 INFO retry #2
2008-07-17 09:00:00 WARN temp=81.5C"""
for m in re.finditer(r"^(?P<date>\S+) (?P<time>\S+) (?P<level>[A-Z]+) (?P<msg>.*)$", log, re.M):
    print(m["level"], m["date"], repr(m["msg"]), m.span("level"))
print(re.findall(r"\d+\.?\d*", log)[-3:], re.search(r"code=(\d+)", log)[1], [l for l in log.splitlines() if re.search(r"\b(ERROR|WARN)\b", l)][1][-5:])
email = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
print(email.findall("a@b.org, bad@, x.y+z@sub.example.co.uk!"), bool(email.fullmatch("a@b")), re.split(r"\s*[;,]\s*", "a ; b,c  ,d"))
print(re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1", log)[:10])
print(re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick brown"))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseName").lower())
print(re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
tokens = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()=]))")
print([(m.lastgroup, m.group(m.lastgroup)) for m in tokens.finditer("x1 = 3.5 * (y + 2)")])
print(re.match(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$", "192.168.1.255") is not None)
print(re.match(r"^(?=.*\d)(?=.*[a-z]).{6,}$", "abc123") is not None)
print(re.findall(r"<(\w+)[^>]*>(.*?)</\1>", "<b>x</b><i c='1'>y</i>"))
print(re.findall(r"(a+)(b*)", "aabab"), re.sub(r"(.)\1+", r"\1", "aabbccd"))
text = "one two  three"
print([(m.start(), m.group()) for m in re.finditer(r"\S+", text)])
print(re.compile(r"t(\w)").sub(r"T\1", text, count=1))
print(re.search("(?P<x>z)?", "a").group("x"), re.fullmatch(r"[^\W\d_]+", "abc"))
print(re.escape("1+1=2?"))
