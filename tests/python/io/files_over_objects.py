# Buffered and text files over files that are written in Python.
import io
class R(io.RawIOBase):
    def __init__(s): s.d=b'line1\nline2\nx'; s.p=0
    def readable(s): return True
    def seekable(s): return True
    def seek(s,o,w=0): s.p=o; return o
    def readinto(s,b):
        n=min(len(b),len(s.d)-s.p); b[:n]=s.d[s.p:s.p+n]; s.p+=n; return n
print(list(io.BufferedReader(R())), io.BufferedReader(R()).read(3))
print(list(io.TextIOWrapper(io.BufferedReader(R()))), io.TextIOWrapper(io.BufferedReader(R()), encoding='utf-8').read())
class W(io.BufferedIOBase):
    def __init__(s): s.d=[]
    def writable(s): return True
    def write(s,b): s.d.append(bytes(b)); return len(b)
w=W(); t=io.TextIOWrapper(w, encoding='utf-8', write_through=True); t.write('hé\n'); t.flush(); print(w.d)
with W() as w2: w2.write(b'a')
print(w2.closed)
class Z(io.BufferedIOBase):
    def __init__(s): s.b=io.BytesIO(b'a\nb\n')
    def readable(s): return True
    def read(s,n=-1): return s.b.read(n)
    def read1(s,n=-1): return s.b.read1(n)
print(list(io.TextIOWrapper(Z())), Z().readline(), list(Z()), Z().readlines())
