for f in (
    lambda: "{} {}".format(1),
    lambda: "{a}".format(),
    lambda: "{0} {}".format(1, 2),
    lambda: "{".format(),
    lambda: "}".format(),
    lambda: "{!z}".format(1),
    lambda: "{:d}".format("a"),
    lambda: "{.foo}".format(1),
    lambda: "{[x]}".format([1]),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
