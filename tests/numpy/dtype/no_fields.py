# A structure without fields is not raw bytes.
import numpy as np
d = np.dtype([])
print(repr(d), d.names, d.fields, d.itemsize, d.descr, d.kind, len(d))
print(repr(np.dtype({})), repr(np.dtype({'names': [], 'formats': []})), d == np.dtype('V0'), d == np.dtype([]))
a = np.zeros(3, d)
print(repr(a), a.tolist(), repr(a[0]), a[0].item(), a.nbytes)
print(repr(np.array([(), ()], dtype=[])), a == a, a != a, repr(a.copy()))
print(repr(np.concatenate([a, a[:1]])), repr(np.promote_types([], [])), repr(np.zeros(2, [('a', [])])))
try:
    a.astype([('a', 'i4')])
except TypeError as e:
    print(e)
