def parse(s):
    try:
        return int(s)
    except ValueError:
        raise TypeError(f"not a number: {s!r}") from None
print(parse("5"))
parse("x")
