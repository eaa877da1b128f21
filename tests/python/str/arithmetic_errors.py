for expr in ("'a' + 1", "1 + 'a'", "'a' * 'b'", "'a' - 'b'", "'a' * 2.5", "'a' < 1", "-'a'", "'a' / 2", "'a' + b'b'", "'a' + None", "'a' ** 2", "'a' & 'b'", "len(5)", "'a'.foo", "'a'.foo()", "'5' % 3", "'a' @ 'b'"):
    try:
        print(eval(expr))
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", e)
print("a" * 3, 3 * "ab", "a" * 0, "a" * -1, "a" * True)
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a")
print("10" < "9", "a" == "a", "a" == 1, "Z" < "a")
