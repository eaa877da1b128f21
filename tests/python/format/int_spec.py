n = 1234567
for spec in ("", "d", "n", "x", "X", "o", "b", "c", "e", "f", ".2f", "g", "%", ",", "_", "_x", "_b", "#x", "#o", "#b", "08d", "+d", " d", "-d", ">12", "<12", "^12", "=12", "*^15", "=+12", "012,", "020_x", "#012x", "+,", "x<5", ">+12,d"):
    try:
        print(repr(spec), repr(format(n, spec)), repr(format(-42, spec)))
    except Exception as e:
        print(repr(spec), type(e).__name__ + ":", e)
for spec in (".2d", "s", "z", "10.3x", ",x", "_c", "ab", "5 ", ",_"):
    try:
        print(repr(format(7, spec)))
    except ValueError as e:
        print(repr(spec), e)
print(format(True), format(True, "d"), format(True, "5"), f"{False:>6}")
print(format(10**30, ","), format(0, "b"), format(97, "c"))
