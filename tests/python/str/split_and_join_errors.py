for f in (
    lambda: ",".join([1, 2]),
    lambda: ",".join(["a", None]),
    lambda: "a".split(""),
    lambda: "a".join(5),
    lambda: "a".split(1),
):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
