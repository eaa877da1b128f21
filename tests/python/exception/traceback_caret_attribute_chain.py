class A:
    b = None
a = A()
result = 5 + a.b.c.d
