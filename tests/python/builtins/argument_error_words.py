# how built-in functions and methods complain of their arguments
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: "a".__add__())
show(lambda: (5).__str__(1))
show(lambda: [].__len__(x=1))
show(lambda: "a b".split(max_split=1))
show(lambda: "a".expandtabs(1, x=1))
show(lambda: "a".replace(x=1))
show(lambda: "a".upper(1, x=2))
show(lambda: "abc".count(None))
show(lambda: "abc".encode(None))
show(lambda: sorted([1], cmp=None))
show(lambda: staticmethod())
show(lambda: issubclass(1, 2))
show(lambda: delattr(5, "real_part"))
show(lambda: int.from_bytes(x=1))
method = ValueError().add_note
show(lambda: method())
