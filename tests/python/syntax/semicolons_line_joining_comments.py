x = 1; y = 2; print(x, y)
total = x + \
    y
print(total)
z = [1,  # comment inside
     2,

     3]
print(z)
s = ("a"
     "b")
print(s); print("c");
if x: print("one-line if")
else: pass
class Empty: pass
def f(): return 1; print("never")
print(f())
t = (1,
)
print(t)
# a comment
    # an indented comment
def g(
    a,
    b=2,
):
    """doc"""
    # body comment
    return a + b

print(g(1,))
print(0xff, 0b11, 0o17, 1_000, 1e3, .5, 5., 1j, 0_0, 00)
if True:
	print("tab indent")
print(...)
x = y = z = 0
print(x, y, z)
"a bare string statement"
5
