# Python ints that only uint64 holds, alone in a call; what signature= takes; names of functions that became ufuncs.
import numpy as np

CASES = """
np.abs(2**63)
np.negative(2**64-1)
np.isfinite(2**64-1)
np.bitwise_count(2**64-1)
np.isnat(2**64-1)
np.sqrt(2**64)
np.add(1,2,sig='ii->i',signature='ii->i')
np.add(3,4,signature=(None,))
np.add(3,4,signature='%^->#')
np.add(3,4,signature='ii>i')
np.add(3,4,signature='i,i->i')
np.add(3,4,signature=('i','i',None))
np.add(3,4,signature=(None,None,'i')).dtype
np.frompyfunc(lambda x:x,1,1)
np.frompyfunc(len,1,1)
np.dtype(('O',[('name','i8')]))
np.lexsort((np.array(1),),axis=10)
np.add.types[:11]
"""
for case in CASES.strip().split("\n"):
    try:
        print(case, "->", repr(eval(case)))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
