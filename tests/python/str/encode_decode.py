s = "café €"
print(s.encode(), s.encode("utf-8"), s.encode("utf-16-le"), "abc".encode("ascii"))
print("é".encode("latin-1"))
print(s.encode("ascii", "ignore"), s.encode("ascii", "replace"))
print(s.encode("ascii", "xmlcharrefreplace"), s.encode("ascii", "backslashreplace"))
print(b"caf\xc3\xa9".decode(), b"\xe9".decode("latin1"))
print(b"\xff\xfea".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"))
print(str(b"abc"), str(b"abc", "ascii"), bytes("é", "utf8"))
