# What an element takes: sequences, scalars of numpy's, out of range, not a number.
import numpy as np

nan = float("nan")
for d in ['i8','f8','c16','u1','f4']:
  for v in ([1,2],[1],[],(1,2),(),[[1]],{},{1},'x',None,object, [None], np.array([1,2])):
    for how in ('a[0]=v','a.flat[0]=v','a[0:1]=v','a.itemset','a.fill(v)','np.array([v,1],dtype=d)','np.array(v,dtype=d)'):
        a=np.zeros(3,d)
        try:
            if how=='a[0]=v': a[0]=v
            elif how=='a.flat[0]=v': a.flat[0]=v
            elif how=='a[0:1]=v': a[0:1]=v
            elif how=='a.fill(v)': a.fill(v)
            elif how.startswith('np.'): a=eval(how)
            else: continue
            print(d,repr(v),how,a.tolist())
        except Exception as e: print(d,repr(v),how,type(e).__name__,e, '|', type(e.__cause__).__name__)
for v in [np.float64(nan), np.float32(np.inf), np.float64(1e30), np.float64(300.5), np.int64(70000), np.uint64(2**63), np.int8(-1)]:
    for dtype in "i8", "i2":
        for how in "np.array([v], dtype)", "a.__setitem__(0, v)", "a.__setitem__(slice(None), v)", "a.fill(v)", "a.flat.__setitem__(0, v)":
            a = np.zeros(2, dtype)
            try:
                r = eval(how)
                print(repr(v), how, a if r is None else r)
            except Exception as e:
                print(repr(v), how, type(e).__name__, e)
    for dtype in "i8", "i2", "u1":
        a = np.zeros(2, [("a", dtype)])
        try:
            a[0] = (v,)
            print(a)
        except Exception as e:
            print(type(e).__name__, e)
try:
    np.array([np.zeros((2, 3)), np.zeros((2, 4))], dtype=object)
except ValueError as e:
    print(e)
print(np.array([np.zeros((2, 3)), np.zeros((3, 3))], dtype=object).shape)
print(np.fromiter((() for i in range(3)), []))
print(np.array([{}, {1}], "U"), np.array([{1: 2}], "S4"))
x = np.array([[1, 2], [3, 4]], object)
print(np.einsum("i,i", x[0], x[1]), np.einsum("ij->i", x), np.einsum("ij,jk", x, x), np.einsum("ii", x), np.einsum("...i->i...", x))
try:
    np.zeros(3)[0] = [1, 2]
except ValueError as e:
    import traceback

    print(repr(e), repr(e.__cause__))
