import numpy as np
def sieve(n):
    s = np.ones(n + 1, bool)
    s[:2] = False
    for i in range(2, int(n**0.5) + 1):
        if s[i]:
            s[i * i::i] = False
    return np.flatnonzero(s)
print(sieve(60), len(sieve(10000)), sieve(100).sum(), np.diff(sieve(40)))
n = np.arange(1, 13)
print(np.outer(n[:5], n[:5]), n[12 % n == 0], n[(n % 3 == 0) & (n % 2 == 1)])
print(np.cumprod(n)[-1], (n * (n + 1) // 2)[:6], np.add.accumulate(n)[-1] == n.sum())
F = np.array([[1, 1], [1, 0]], dtype=object)
print(np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 20)[0, 1], np.array([1, 1])[::-1])
fib = np.zeros(15, int)
fib[1] = 1
for i in range(2, 15):
    fib[i] = fib[i - 2:i].sum()
print(fib, (fib[2:] / fib[1:-1])[1:].round(5)[-3:], fib[fib % 2 == 0])
sq = np.arange(1, 30) ** 2
i, j = np.triu_indices(29)
hit = np.isin(sq[i] + sq[j], sq)
print(list(zip((i[hit] + 1).tolist(), (j[hit] + 1).tolist())))
print(np.binary_repr(37), [np.base_repr(i, 3) for i in range(5)])
print(np.gcd.outer([12, 18], [8, 9]), np.unique(np.arange(20) ** 2 % 10))
magic = np.array([[2, 7, 6], [9, 5, 1], [4, 3, 8]])
print(magic.sum(0), magic.sum(1), magic.trace(), np.fliplr(magic).trace())
print(np.sort(magic.ravel()))
