b = bytearray(b"abc")
b[0] = 65
b[1:3] = b"XYZ"
for f in (
    lambda: b.append(256),
    lambda: b.append("a"),
    lambda: bytearray().pop(),
    lambda: b.remove(1),
    lambda: hash(b),
    lambda: b.__setitem__(99, 1),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
