e = enumerate([10])
it = iter([1, 2])
count = iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)
class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10
    def __len__(self):
        return 3
for f in (
    lambda: next(iter([])),
    lambda: next(5),
    lambda: iter(5),
    lambda: reversed({1}),
    lambda: reversed(5),
    lambda: enumerate(5),
    lambda: enumerate(),
    lambda: len(iter([])),
    lambda: iter(5, 1),
    lambda: next([]),
):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__ + ":", ex)
