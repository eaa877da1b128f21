class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A(1)
b = a
del a
print("still")
del b
print("gone")
x = A(2)
x = None
def f():
    y = A(3)
    print("in f")
f()
print("after f")
l = [A(4), A(5)]
l.pop()
l.clear()
A(6)
d = {"k": A(7)}
d["k"] = 0
print("end")
