UNITS = {"m": 1.0, "km": 1000.0, "cm": 0.01, "in": 0.0254, "ft": 0.3048, "mi": 1609.344}
def convert(value, src, dst):
    try:
        return value * UNITS[src] / UNITS[dst]
    except KeyError as e:
        raise ValueError(f"unknown unit {e}") from None
for v, a, b in ((1, "km", "m"), (12, "in", "ft"), (26.2, "mi", "km"), (1, "m", "furlong")):
    try:
        print(f"{v} {a} = {convert(v, a, b):g} {b}")
    except ValueError as e:
        print("Error:", e)
print("   C      F      K")
for c in range(-40, 101, 35):
    print(f"{c:5d} {c * 9 / 5 + 32:6.1f} {c + 273.15:7.2f}")
def fmt(seconds):
    out = []
    for name, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        n, seconds = divmod(seconds, size)
        if n:
            out.append(f"{n}{name}")
    return " ".join(out) or "0s"
print(fmt(0), fmt(59), fmt(3661), fmt(90061), sep=" | ")
def human(n):
    for unit in ("B", "kB", "MB", "GB"):
        if abs(n) < 1024 or unit == "GB":
            return f"{n:.1f} {unit}" if unit != "B" else f"{n} B"
        n /= 1024
print(human(10), human(2048), human(5_000_000), human(3 * 2**40))
principal, rate = 1000, 0.05
for year in range(1, 4):
    principal *= 1 + rate
    print(f"Year {year}: {principal:>10,.2f}")
