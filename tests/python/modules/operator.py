import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2))
print(op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3))
print(op.pos(-1), op.abs(-2), op.lt(1, 2), op.eq(1, 1))
print(op.ne(1, 2), op.ge(2, 2), op.and_(6, 3), op.or_(6, 3))
print(op.xor(6, 3), op.inv(5), op.not_(0), op.truth([]))
print(op.is_(None, None), op.concat([1], [2]), op.contains([1], 1), op.countOf([1, 1], 1))
print(op.indexOf([5, 6], 6), op.getitem({"a": 1}, "a"), op.lshift(1, 3))
print(op.index(True), op.length_hint([1, 2]))
print(op.itemgetter(1)([5, 6]), op.itemgetter(0, 2)("abc"), op.itemgetter("k")({"k": 9}))
print(op.itemgetter(slice(1, 3))([1, 2, 3, 4]), op.attrgetter("real")(5))
print(op.attrgetter("real", "imag")(1 + 2j), op.methodcaller("upper")("abc"))
print(op.methodcaller("split", ",", 1)("a,b,c"))
rows = [{"n": "b", "v": 1}, {"n": "a", "v": 2}]
print(sorted(rows, key=op.itemgetter("n")), max(rows, key=op.itemgetter("v")), sorted([(2, "a"), (1, "b")], key=op.itemgetter(1)))
l = [1]
print(op.iadd(l, [2]), l, op.setitem(l, 0, 9), l, op.delitem(l, 0), l)
print(op.itemgetter(1), op.attrgetter("a.b"), op.methodcaller("f", 1))
