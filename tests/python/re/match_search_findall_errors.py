import re
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2008-07-16")
for f in (
    lambda: m.group(5),
    lambda: m.group("x"),
    lambda: re.match("(", "a"),
    lambda: re.match("[", "a"),
    lambda: re.match("*", "a"),
    lambda: re.match("a{2,1}", ""),
    lambda: re.match(1, "a"),
    lambda: re.match("a", 1),
    lambda: re.match(b"a", "a"),
    lambda: re.compile("(?P<a>x)(?P<a>y)"),
    lambda: re.compile(r"\1"),
    lambda: re.sub("a", r"\2", "a"),
    lambda: re.compile("(?<=a+)b"),
    lambda: re.compile(r"\q"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
