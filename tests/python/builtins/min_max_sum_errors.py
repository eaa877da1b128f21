for f in (
    lambda: min([]),
    lambda: max(),
    lambda: min(5),
    lambda: max(1, "a"),
    lambda: sum(["a", "b"]),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum(5),
    lambda: sum([1], [2]),
    lambda: max([1], default=0, key=5),
    lambda: max(1, 2, default=0),
    lambda: sum([1, None]),
    lambda: min([1, 2], foo=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
