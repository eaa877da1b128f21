fs = [lambda x: x + 1, lambda x: x.nope]
print([f(1) for f in fs[:1]])
print([f(1) for f in fs])
