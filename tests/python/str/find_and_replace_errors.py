s = "the cat sat on the mat"
for f in (
    lambda: s.index("dog"),
    lambda: s.find(1),
    lambda: s.replace("a"),
    lambda: s.startswith(1),
    lambda: 1 in s,
    lambda: s.partition(""),
):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
