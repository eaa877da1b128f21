s = "café €"
for f in (
    lambda: s.encode("ascii"),
    lambda: b"\xff".decode(),
    lambda: b"abc\xe2\x82".decode("utf8"),
    lambda: b"\xe9".decode("ascii"),
    lambda: s.encode("nope"),
    lambda: "\ud800".encode(),
):
    try:
        f()
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__ + ":", e)
