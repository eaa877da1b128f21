for f in (
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 3, 5),
    lambda: pow("a", 2),
    lambda: divmod(1, 0),
    lambda: divmod("a", 1),
    lambda: round("a"),
    lambda: round(1.5, "a"),
    lambda: abs(None),
    lambda: sum("ab"),
    lambda: pow(2, "3"),
    lambda: divmod(1.0, 0.0),
    lambda: round(1, 2, 3),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
