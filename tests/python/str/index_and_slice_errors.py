s = "Python"
for f in (
    lambda: s[6],
    lambda: s[-7],
    lambda: s["a"],
    lambda: s[1.0],
):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
