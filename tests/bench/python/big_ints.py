def bench():
    a, b = 0, 1
    for _ in range(6000):
        a, b = b, a + b
    return a % 1000000007, len(str(3 ** 2000))
