t = str.maketrans("abc", "xyz")
t = str.maketrans("ab", "12", "c!")
t = str.maketrans({"a": "<a>", "b": None, "c": 0x41, ord("d"): "D"})
class T:
    def __getitem__(self, k):
        if k == ord(" "):
            raise LookupError
        return k + 1
for f in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: str.maketrans({"ab": 1}),
):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
