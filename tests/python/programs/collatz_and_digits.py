def collatz(n):
    out = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        out.append(n)
    return out
print(collatz(6), len(collatz(27)), max(collatz(27)))
best = max(range(1, 1000), key=lambda n: len(collatz(n)))
print(best, len(collatz(best)))
def digits(n):
    return [int(d) for d in str(abs(n))]
print(digits(90210), sum(digits(2**100)), [n for n in range(100, 1000) if n == sum(d**3 for d in digits(n))])
def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(d * d for d in digits(n))
    return n == 1
print([n for n in range(1, 50) if happy(n)], [n for n in range(1, 500) if n == sum(i for i in range(1, n) if n % i == 0)])
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(gcd(1071, 462), gcd(17, 5), 1071 * 462 // gcd(1071, 462))
def to_base(n, b):
    out = ""
    while n:
        n, r = divmod(n, b)
        out = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + out
    return out or "0"
print(to_base(255, 2), to_base(255, 16), to_base(10**6, 36), int(to_base(12345, 7), 7))
print(str(7).zfill(3), 153 in {153, 370}, int("".join(sorted(str(5231)))), int(str(123)[::-1]), sum(int(c) for c in "12345"[::2]))
print([(a, b, c) for c in range(1, 25) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
