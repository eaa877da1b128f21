b = b"hello"
print(b, b[0], b[1:3], b[-1:])
print(len(b), list(b), b + b"!", b * 2)
print(b"ell" in b, 104 in b)
print(bytes(3), bytes([65, 66]), bytes("é", "utf8"), bytes(range(5)))
print(bytes.fromhex("41 42ff"), b.hex(), b.hex(" "), b.hex(":", 2))
print(b.upper(), b.title(), b.find(b"l"), b.find(108))
print(b.count(b"l"), b.replace(b"l", b"L"), b.split(b"l"), b.startswith(b"he"))
print(b.index(b"o"), b"a b".split(), b",".join([b"1", b"2"]))
print(b" x ".strip(), b"ab".center(6, b"*"), b"7".zfill(3), b"a\nb".splitlines())
print(b"abc".partition(b"b"), b"%d %s" % (5, b"x"), b"abc".translate(None, b"b"))
try:
    b[0] = 1
except TypeError as e:
    print(e)
print(b"a" == "a", b"abc" < b"abd", hash(b"a") == hash(b"a"), b"" or b"empty")
print(bytes(b), type(b[0]).__name__)
print([x for x in b"ab"], b[::-1], b"\x80\x7f\x1f'", b'"', b"\"'")
