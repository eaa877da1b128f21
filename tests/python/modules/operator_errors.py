import operator as op
rows = [{"n": "b", "v": 1}, {"n": "a", "v": 2}]
l = [1]
for f in (
    lambda: op.add(1),
    lambda: op.itemgetter(),
    lambda: op.itemgetter(5)([1]),
    lambda: op.attrgetter("zz")(1),
    lambda: op.index(1.5),
    lambda: op.concat(1, 2),
    lambda: op.indexOf([1], 2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
