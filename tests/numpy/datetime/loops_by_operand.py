# Every pair of operands with dates, and what each ufunc makes of it.
import warnings

import numpy as np

warnings.simplefilter('ignore')
def t(f):
    try: r=f(); return f'{r.dtype.str if hasattr(r,"dtype") else type(r)} {r}'
    except Exception as e: return f'{type(e).__name__}: {e}'
m=np.array([5],'m8[s]'); M=np.array([5],'M8[s]')
ops=[('m',m),('M',M),('m8h',np.array([1],'m8[h]')),('m8Y',np.array([1],'m8[Y]')),('MD',np.array([1],'M8[D]')),('int',2),('u8',np.array([2],'u8')),('i1',np.array([2],'i1')),('bool',True),('float',2.5),('c',2j),('str','5'),('V',np.zeros(1,'V8'))]
un=[n for n in dir(np) if isinstance(getattr(np,n),np.ufunc)]
for n in ['add','subtract','multiply','divide','floor_divide','remainder','divmod','equal','less','maximum','fmin','fmod','power','logical_and','bitwise_and','arctan2','hypot','gcd','left_shift','float_power','copysign','heaviside','ldexp','nextafter','logaddexp']:
    u=getattr(np,n)
    for an,a in ops:
        for bn,b in ops:
            if (an in('m','M') and (bn!='V' or n in('equal','less'))) or (bn in ('m','M') and an in('int','float','str','m8Y','u8','c')):
                if n not in('add','subtract','multiply','divide','floor_divide','remainder','equal','less','maximum') and (an not in 'mM' or bn not in ('m','M','int','float')): continue
                print(n,an,bn,'|',t(lambda:u(a,b)))
