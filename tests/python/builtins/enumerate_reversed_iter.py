print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)))
print(list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))))
print(dict(enumerate("xy")))
e = enumerate([10])
print(next(e), next(e, "end"))
it = iter([1, 2])
print(next(it), next(it), next(it, None), iter(it) is it)
count = iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)
print(list(count))
class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10
    def __len__(self):
        return 3
print(list(Seq()), 20 in Seq(), list(reversed(Seq())), [*Seq()])
