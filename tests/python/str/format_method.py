print("{} {}".format(1, "a"), "{1} {0}".format(1, 2), "{a} {b!r}".format(a=1, b="x"), "{0[1]} {1.real} {2[key]}".format([1, 2], 3, {"key": "v"}))
print("{:>6}|{:<6}|{:^6}|{:*^7}".format("a", "b", "c", "d"), "{:{}}|".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2))
print("{{}} {}".format("x"), "{!s:>5}{!a}".format("é", "é"), "{:%}".format(0.5), "{:,}".format(1234567), "{0}{0}".format("ab"))
for f in (lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{!z}".format(1), lambda: "{:d}".format("a"), lambda: "{.foo}".format(1), lambda: "{[x]}".format([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print("{x} {y}".format_map({"x": 1, "y": 2}))
print("%s" % "{}".format("{}"))
