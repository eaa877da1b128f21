b = b"hello"
for f in (
    lambda: b"a" + "a",
    lambda: b"a".find("a"),
    lambda: bytes([256]),
    lambda: bytes(-1),
    lambda: bytes("a"),
    lambda: b[10],
    lambda: bytes([1.5]),
    lambda: bytes.fromhex("4g"),
    lambda: b"a".join(["x"]),
    lambda: b"\xff".decode(),
    lambda: "a" in b,
    lambda: 300 in b,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
