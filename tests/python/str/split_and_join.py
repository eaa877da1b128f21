print("a b  c\t\nd ".split(), "a,b,,c".split(","), "a b c d".split(None, 2), "a,b,c".rsplit(",", 1), "".split(), "".split(","))
print("  a  b ".split(" "), "a--b--c".split("--"), "a b c".split(maxsplit=1), "abc".split("b", -1))
print("l1\nl2\r\nl3\rl4\x0bl5\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines())
print(",".join(["a", "b", "c"]), "".join("xyz"), "-".join([]), " ".join({"k": 1}), ", ".join(str(i) for i in range(3)))
for f in (lambda: ",".join([1, 2]), lambda: ",".join(["a", None]), lambda: "a".split(""), lambda: "a".join(5), lambda: "a".split(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
