# the rest after maxsplit splits keeps its blanks
s = "  a  b   c  "
for n in range(5):
    print(s.split(None, n), s.rsplit(None, n), s.encode().split(None, n), s.encode().rsplit(None, n))
print("   ".split(None, 0), "".split(None, 0), "x".split(maxsplit=0))
