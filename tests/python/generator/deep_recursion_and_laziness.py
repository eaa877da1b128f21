def count_down(n):
    if n:
        yield n
        yield from count_down(n - 1)
print(sum(count_down(150)), list(count_down(3)))
def chatty():
    print("running")
    yield 1
    print("resumed")
    yield 2
    print("finishing")
g = chatty()
print("created")
print(next(g))
for x in g:
    print(x)
log = []
def source():
    for i in range(3):
        log.append(f"make {i}")
        yield i
def double(it):
    for x in it:
        log.append(f"double {x}")
        yield x * 2
print(list(double(source())), log)
print(any(log.append(i) or i > 1 for i in range(9)), log[-3:])
it = (i for i in range(5))
print(2 in it, list(it))
a, b, *c = (x * x for x in range(5))
print(a, b, c, max(x for x in [3, 9, 2]))
print(dict((k, ord(k)) for k in "ab"), tuple(i for i in "xy"))
def g2():
    try:
        yield 1
    finally:
        print("closed")
for x in g2():
    break
print("after break")
z = g2()
next(z)
del z
print("end")
