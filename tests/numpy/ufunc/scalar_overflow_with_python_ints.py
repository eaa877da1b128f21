# Scalars of every width tell of overflow beside Python integers.
import numpy as np
for t in 'bBhHiIlLqQ':
    s=np.dtype(t).type; m=int(np.iinfo(t).max)
    import warnings
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        r=s(100)+m
        r2=m+s(100); r3=s(100)*m; r4=s(0)-m; r5=-s(100)
    print(t,repr(r),[str(x.message) for x in w])
