def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, f in enumerate(flags) if f]
def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True
def factors(n):
    out, d = [], 2
    while n > 1:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1 if d * d <= n else n - d if n > d else 1
    return out
print(sieve(50))
print([n for n in range(40) if is_prime(n)])
print(factors(360), factors(97), factors(2**5 * 3**2 * 7))
print(len(sieve(10000)), sum(sieve(1000)))
twins = [(p, p + 2) for p in sieve(100) if is_prime(p + 2)]
print(twins)
