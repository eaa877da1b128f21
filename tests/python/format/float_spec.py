values = (0.0, -0.0, 1.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, 123456789012345680.0, float("inf"), float("nan"))
for spec in ("", "f", ".2f", ".0f", "e", ".3e", "g", ".3g", ".10g", "%", ".1%", ",", ",.2f", "+.1f", " .1f", "010.2f", ">10.1f", "^10.1f", "=+10.1f", "G", "E", "#.0f", "_.1f", "n", "z.1f"):
    print(repr(spec), [format(v, spec) for v in values])
for spec in ("d", "x", "s", "c", ".f", "5.5.5"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(format(1.5, ".3"), format(100.0, ".2"), format(123.456, ".4"), format(1e100, ".3"))
print(format(0.1, ".20f"), format(2.5, ".0f"), format(3.5, ".0f"))
