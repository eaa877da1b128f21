s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("zzz"), s.rfind("at"), s.index("cat"), s.count("at"), s.count(""))
print(s.replace("at", "og"), s.replace("at", "og", 1), s.replace("", "-", 3))
print(s.find("t", -3), s.find("", 100), s.find(""), "".find(""), s.rindex("the"))
print("cat" in s, "" in s, s.startswith("the"), s.startswith(("a", "t")), s.endswith("mat"), s.startswith("cat", 4))
print("a.b.c".partition("."), "a.b.c".rpartition("."), "abc".partition("-"), "abc".rpartition("-"))
print("prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "x".removeprefix("y"))
for f in (lambda: s.index("dog"), lambda: s.find(1), lambda: s.replace("a"), lambda: s.startswith(1), lambda: 1 in s, lambda: s.partition("")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
