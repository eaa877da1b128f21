# Ints in fields of every alignment, sign and base; wide ones and unusual fills take another way inside.
numbers = [0, 1, -1, 7, -42, 255, -256, 2**31, -(2**63), 2**63 - 1, 2**64, -(10**20), True, False]
specs = ["", "d", "5", "05", "<6", ">6", "^7", "=7", "+", "-", " ", "+08", "x", "X", "o", "b", "08b", "*^12", "_<9x", "0>4", "+x", " =9d",
         "#x", "#010x", ",", "_", "_x", "é>5", "81", "100d", "n", "1", "2"]
for n in numbers:
    print(*(format(n, spec) + "|" for spec in specs))
for spec in ("5s", "+c", ".2d", "z", "zd", "0=+8", "v", "05é"):
    try:
        print(repr(format(65, spec)))
    except ValueError as error:
        print(spec, error)
print(f"{-5:^+7}|{5:=+7}|{-5:0<6}|{12:x<5}|{65:c}|{65:>3c}|")
