# Which unit two units share, and under which rule one becomes another.
import itertools

import numpy as np


def t(f):
    try:
        return str(f())
    except Exception as e:
        return f'{type(e).__name__}: {e}'


U=['','[Y]','[M]','[W]','[D]','[h]','[s]','[ns]','[as]','[7D]','[25s]','[1000ms]']
print('PROMOTE')
for k in 'Mm':
    for a,b in itertools.combinations(U,2):
        print(k,a,b,t(lambda: np.promote_types(k+'8'+a,k+'8'+b).str))
print('CAST')
L=['no','equiv','safe','same_kind','unsafe']
for k in 'Mm':
    for a,b in itertools.permutations(U,2):
        print(k,a,b,[c for c in L if np.can_cast(k+'8'+a,k+'8'+b,c)][:1])
print('OTHERS')
for o in ['?','i1','u1','i8','u8','f2','f8','c16','S1','S30','S','U','U30','V8','O','m8[s]','M8[s]','m8','M8','V']:
    for k in ['M8','M8[s]','m8','m8[s]','>M8[s]']:
        print(o,k,t(lambda: np.promote_types(o,k).str),[c for c in L if np.can_cast(o,k,c)][:1],[c for c in L if np.can_cast(k,o,c)][:1])
