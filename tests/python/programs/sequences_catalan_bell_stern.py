def catalan(n):
    c = [1]
    for i in range(n):
        c.append(sum(c[j] * c[i - j] for j in range(i + 1)))
    return c
print(catalan(12))
def bell(n):
    row = [1]
    out = [1]
    for _ in range(n):
        new = [row[-1]]
        for x in row:
            new.append(new[-1] + x)
        row = new
        out.append(row[0])
    return out
print(bell(10))
stern = [1, 1]
i = 1
while len(stern) < 20:
    stern += [stern[i] + stern[i - 1], stern[i]]
    i += 1
print(stern)
def ludic(limit):
    rest = list(range(2, limit))
    yield 1
    while rest:
        yield rest[0]
        del rest[::rest[0]]
print(list(ludic(60)))
def padovan():
    a, b, c = 1, 1, 1
    while True:
        yield a
        a, b, c = b, c, a + b
g = padovan()
print([next(g) for _ in range(15)])
def hailstone_max(limit):
    return max(((n, steps(n)) for n in range(1, limit)), key=lambda t: t[1])
def steps(n):
    k = 0
    while n != 1:
        n, k = (n // 2 if n % 2 == 0 else 3 * n + 1), k + 1
    return k
print(hailstone_max(300))
def zeckendorf(n):
    fibs = [1, 2]
    while fibs[-1] < n:
        fibs.append(fibs[-1] + fibs[-2])
    out = ""
    for f in reversed(fibs):
        if f <= n:
            out += "1"
            n -= f
        else:
            out += "0"
    return out.lstrip("0") or "0"
print([zeckendorf(i) for i in range(10)])
