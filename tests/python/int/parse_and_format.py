print(int("42"), int(" -7\n"), int("1_000"), int("ff", 16))
print(int("0xff", 16), int("0b101", 0), int("0o17", 0), int("z", 36))
print(int("-0x1A", 16), int("٣"))
print(bin(10), bin(-10), oct(64), hex(255))
print(hex(-255), 0b1010, 0o17, 0xFF)
print(1_000_000)
print(int(3.99), int(-3.99), int(True), int())
print(int(b"12"), int("12", base=8))
for args in (("",), ("1.5",), ("abc",), ("12", 2), ("1__0",), ("_1",), ("0x1",), ("1", 37), ("1", 1), (None,), ([],), (1.5, 10), ("5", "10"), (float("nan"),), (float("inf"),), ("1 2",), ("012", 0)):
    try:
        print(int(*args))
    except Exception as e:
        print(args, "->", type(e).__name__ + ":", e)
print((5).to_bytes(2, "big"), (1000).to_bytes(3, "little"))
print(int.from_bytes(b"\x03\xe8", "big"))
print(int.from_bytes(b"\xff\xfe", "little", signed=True))
print((-2).to_bytes(2, "big", signed=True))
try:
    (256).to_bytes(1, "big")
except OverflowError as e:
    print(e)
try:
    (-1).to_bytes(1, "big")
except OverflowError as e:
    print(e)
