x = 0x123456789ABCDEF0123456789ABCDEF
print(x, hex(x), bin(x)[:20], oct(x)[:12])
for s in (0, 1, 31, 32, 63, 64, 100):
    print(s, hex(x >> s), hex((x << s) & ((1 << 140) - 1)), hex(-x >> s))
print(hex(x & 0xFFFFFFFFFFFFFFFF), hex(x | 1 << 130), hex(x ^ (1 << 64) - 1), hex(~x))
print(hex(-x & 0xFF), x & -x)
print(x.bit_length(), (x * x).bit_length(), x.bit_count(), (x & 1) == x % 2)
print(x.to_bytes(16, "big").hex(), int.from_bytes(b"\xff" * 9, "little"))
a = 1
for i in range(1, 60):
    a = a * i ^ (a >> 3)
print(a, a % 1000003, a.bit_length())
