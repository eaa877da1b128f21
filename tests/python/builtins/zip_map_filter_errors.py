z = zip("ab", [1, 2])
m = map(print, [1, 2])
for f in (
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)),
    lambda: map(int),
    lambda: zip(5),
    lambda: list(map(5, [1])),
    lambda: filter(None),
    lambda: list(map(lambda: 1, [1])),
    lambda: map(int, 5),
    lambda: list(map(int, ["1", "x"])),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
