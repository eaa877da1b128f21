# Fields of objects in record arrays, and what getfield refuses.
import numpy as np

r = np.rec.array([(1, 'x', [1, 2])], dtype=[('a', int), ('b', 'U3'), ('o', object)])
print(r.o, r[0].o, r.b)
r.o = [(3,)]
print(r)
r[0].o = 5
print(r.o, r.getfield(object, 20))
for bad in (lambda: r.getfield('i8', 12), lambda: r.getfield(object, 8), lambda: r.getfield('u1', 21)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
