import io
s = io.StringIO("line1\nline2\nline3")
print(s.read(3), s.readline(), s.tell(), s.readlines())
print(s.read(), s.seek(0), list(s), s.getvalue()[:5])
s = io.StringIO()
print(s.write("abc"), s.write("def\n"), s.getvalue(), s.tell())
print(s.seek(1), s.write("X"), s.getvalue(), s.truncate(3))
print(s.getvalue())
print("to", "io", file=s)
s.writelines(["a\n", "b\n"])
print(repr(s.getvalue()), s.closed, s.readable(), s.writable())
print(s.seekable())
s.close()
try:
    s.read()
except ValueError as e:
    print(e)
b = io.BytesIO(b"hello")
print(b.read(2), b.read(), b.seek(-2, 2), b.read())
print(b.getvalue(), b.seek(0), b.readline(), b.write(b"!"))
print(b.getvalue(), b.getbuffer().nbytes)
try:
    b.write("str")
except TypeError as e:
    print(e)
try:
    io.StringIO().write(5)
except TypeError as e:
    print(e)
with io.StringIO("with") as w:
    print(w.read())
print(io.StringIO("a\r\nb").read().encode(), io.StringIO(newline=None).write("x"), next(io.StringIO("q\nw")))
