print(repr("  hi \n".strip()), repr("  hi ".lstrip()), repr(" hi  ".rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"), "www.x.com".strip("wcom."))
print("[" + "hi".center(7) + "]", "[" + "hi".center(7, "*") + "]", "[" + "hi".ljust(5) + "]", "[" + "hi".rjust(5, ".") + "]", "abc".center(2), "ab".center(5, "-"), "abc".center(6, "-"))
print("42".zfill(5), "-42".zfill(5), "+1".zfill(4), "".zfill(2), "abc".zfill(2), "--1".zfill(5))
print("a\tbc\tdef".expandtabs(4), "a\tb".expandtabs(), "\t|".expandtabs(3))
for f in (lambda: "a".center(5, "ab"), lambda: "a".ljust("5"), lambda: "a".strip(1), lambda: "a".center()):
    try:
        f()
    except TypeError as e:
        print(e)
