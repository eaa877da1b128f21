def numbers(text):
    for word in text.split():
        try:
            yield int(word)
        except ValueError:
            continue
def running(it):
    total = 0
    for x in it:
        total += x
        yield total
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
print(list(running(numbers("1 a 2 b 3 4"))), list(window(range(6), 3)))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
print(list(take(15, primes())))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(take(12, fib())), next(x for x in fib() if x > 1000))
def chunks(s, n):
    for i in range(0, len(s), n):
        yield s[i:i + n]
print(list(chunks("abcdefgh", 3)), list(zip(*[iter(range(6))] * 2)))
def primes_sieve(it):
    p = next(it)
    yield p
    yield from primes_sieve(x for x in it if x % p)
print(list(take(10, primes_sieve(iter(range(2, 1000))))))
