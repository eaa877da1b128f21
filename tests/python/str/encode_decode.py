s = "café €"
print(s.encode(), s.encode("utf-8"), s.encode("utf-16-le"), "abc".encode("ascii"), "é".encode("latin-1"))
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"), s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", "backslashreplace"))
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin1"), b"\xff\xfea".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))
for f in (lambda: s.encode("ascii"), lambda: b"\xff".decode(), lambda: b"abc\xe2\x82".decode("utf8"), lambda: b"\xe9".decode("ascii"), lambda: s.encode("nope"), lambda: "\ud800".encode()):
    try:
        f()
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__ + ":", e)
print(str(b"abc"), str(b"abc", "ascii"), bytes("é", "utf8"))
