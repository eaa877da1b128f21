from itertools import islice
def fib(a=0, b=1):
    while True:
        yield a
        a, b = b, a + b
def integers(n=1):
    while True:
        yield n
        n += 1
def sieve():
    composites = {}
    for n in integers(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(p + n, []).append(p)
print(list(islice(fib(), 15)), list(islice(sieve(), 15)), next(p for p in sieve() if p > 500))
def take_until(it, stop):
    for x in it:
        if x >= stop:
            return "stopped at %d" % x
        yield x
def wrapper():
    result = yield from take_until(fib(), 30)
    print(result)
print(list(wrapper()))
evens = (x for x in fib() if x % 2 == 0)
print([next(evens) for _ in range(6)], sum(islice(sieve(), 100)))
def cycle(seq):
    while True:
        yield from seq
c = cycle("RGB")
print("".join(next(c) for _ in range(7)))
def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)
print(list(merge([1, 4, 6], [2, 3, 5, 9])))
