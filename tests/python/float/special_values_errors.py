inf, nan = float("inf"), float("nan")
for f in (
    lambda: int(inf),
    lambda: int(nan),
    lambda: round(inf),
    lambda: inf.as_integer_ratio(),
    lambda: 0.0 ** -1,
    lambda: 1e308 ** 2,
    lambda: inf % 0,
    lambda: float("infinit"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
