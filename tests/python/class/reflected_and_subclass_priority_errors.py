class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
    def __eq__(self, o): return "A.eq"
    def __lt__(self, o): return "A.lt"
    def __gt__(self, o): return "A.gt"
class B(A):
    def __radd__(self, o): return "B.radd"
    def __eq__(self, o): return "B.eq"
    def __gt__(self, o): return "B.gt"
class N:
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return NotImplemented
class R:
    def __radd__(self, o): return "R.radd"
for f in (
    lambda: N() + 1,
    lambda: 1 + N(),
    lambda: N() + N(),
    lambda: N() * "a",
    lambda: R() + 1,
):
    try:
        print(f())
    except TypeError as e:
        print(e)
