def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return (y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7
NAMES = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
print([y for y in range(1896, 1913) if leap(y)], NAMES[weekday(2008, 7, 16)], NAMES[weekday(2000, 1, 1)])
def month(y, m):
    days = [31, 29 if leap(y) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
    print(f"{y}-{m:02d}".center(20).rstrip())
    print(" ".join(n[:2] for n in NAMES))
    line = "   " * weekday(y, m, 1)
    for d in range(1, days + 1):
        line += f"{d:2d} "
        if weekday(y, m, d) == 6 or d == days:
            print(line.rstrip())
            line = ""
month(2008, 8)
def hms(s):
    h, r = divmod(s, 3600)
    m, s = divmod(r, 60)
    return f"{h:02d}:{m:02d}:{s:02d}"
print(hms(3661), hms(0), hms(86399), [hms(i * 1000) for i in range(3)])
c = [(f, round((f - 32) * 5 / 9, 1)) for f in range(0, 101, 25)]
print(c, *(f"{a}F={b}C" for a, b in c), sep="\n")
