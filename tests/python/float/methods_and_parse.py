print(float("1.5"), float(" -2e3 "), float("1_0.5"), float("inf"))
print(float("-Infinity"), float("NaN"), float(".5"), float("5."))
print(float("1e-400"), float(7), float(True), float())
print(float(b"1.5"))
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex())
print(float.fromhex("0x1.8p+1"), (0.1).hex(), (2.5).conjugate(), (1.5).real)
print((-1.5).__abs__())
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, 0.49999999999999994):
    print(round(x), round(x, 1), round(x, 2), int(x), x.__floor__(), x.__ceil__())
print(round(1234.5678, -2), round(2.5, 0), type(round(2.5)).__name__)
print(type(round(2.5, 0)).__name__, round(1e300, 2), round(5e-324, 400), round(-0.4))
print(1.5 == 3 / 2, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1.0 == 1)
print(hash(1.5) == hash(1.5), 1e308 < 10**309, 10**309 > 1e308, 0.5 < 1 < 1.5)
print(sum([0.1] * 10), sum([1e100, 1, -1e100]), sum([0.1, 0.2, 0.3]), sum([1, 2.5, 3]))
print(sum([0.1] * 3) == 0.3)
try:
    (1.5).as_integer_ratio(1)
except TypeError as e:
    print(e)
for bad in (float("nan"), float("inf")):
    try:
        bad.as_integer_ratio()
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
