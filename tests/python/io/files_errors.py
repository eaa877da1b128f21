import os
for g in (
    lambda: open("nope.txt"),
    lambda: open("t.txt", "zz"),
    lambda: open("t.txt", "x"),
    lambda: open("t.txt", "rb", encoding="utf8"),
    lambda: open("t.txt").write("x"),
    lambda: open("no/dir.txt", "w"),
    lambda: open("t.txt", "rb").read().foo,
    lambda: f.read(),
    lambda: open("t.txt", "w").read(),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__ + ":", e)
