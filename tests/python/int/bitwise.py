a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a)
print(a << 3, a >> 2, -a >> 1, -1 & 0xFF)
print(-a & b, -a | b, -a ^ -b)
print(True & False, True | 2, True ^ True, ~1)
print(1 << 0)
for i in range(-4, 5):
    print(i, i & 3, i | 4, i ^ -1, i >> 1, i << 1)
for expr in ("1 & 1.0", "1 << 1.5", "'a' & 1", "~1.5", "None | 1", "[1] & [2]", "1.0 >> 1"):
    try:
        print(eval(expr))
    except TypeError as e:
        print(expr, "->", e)
x = 5
x |= 8
x &= ~1
x ^= 3
x <<= 2
x >>= 1
print(x)
flags = 0
for bit in (1, 3, 5):
    flags |= 1 << bit
print(bin(flags), [i for i in range(8) if flags >> i & 1])
