def gen():
    yield 1
    yield int("zz")
for x in gen():
    print(x)
