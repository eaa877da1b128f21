for f in (
    lambda: "a".center(5, "ab"),
    lambda: "a".ljust("5"),
    lambda: "a".strip(1),
    lambda: "a".center(),
):
    try:
        f()
    except TypeError as e:
        print(e)
