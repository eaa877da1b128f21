for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "010", "-<8s", "^6.3s"):
    print(repr(spec), repr(format("hello", spec)))
for spec in ("d", "=10", "+", ",", "f", "#", "é>", "10d", " ", "z"):
    try:
        print(repr(format("hello", spec)))
    except ValueError as e:
        print(repr(spec), e)
for obj in ([1], None, (1, 2), {}, object):
    try:
        format(obj, "5")
    except TypeError as e:
        print(e)
print(format(None), format([1, 2], ""), f"{[1]!s:>6}", f"{None!r:*^10}")
print(format(3 + 4j, ".1f"), format(1j, ">8"), format(-1.5 - 2j, "+.2e"))
try:
    format(1, 2)
except TypeError as e:
    print(e)
