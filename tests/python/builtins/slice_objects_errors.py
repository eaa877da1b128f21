s = slice(1, 10, 2)
l = list(range(12))
EVERY = slice(None, None, 3)
class Show:
    def __getitem__(self, k): return k
x = Show()
for f in (
    lambda: slice(1, 2, 0).indices(5),
    lambda: slice("a").indices(5),
    lambda: slice(1).indices(-1),
    lambda: l[slice(1.5)],
    lambda: slice(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
