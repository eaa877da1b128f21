s = "Python"
print(s[0], s[-1], s[1:4], s[:2])
print(s[-3:], s[::-1], s[::2], s[10:])
print(s[2], s[5:1:-2])
try:
    s[0] = "J"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
u = "naïve 🎉 café"
print(u[2], u[6], u[-1], len(u), u[::-1], u.index("🎉"))
print([c for c in u if ord(c) > 127], [hex(ord(c)) for c in u if ord(c) > 127])
print(chr(97), chr(0x1F389), ord("a"), ord("é"))
for f in (
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: ord("ab"),
    lambda: ord(""),
    lambda: ord(5),
    lambda: chr("a"),
):
    try:
        f()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
