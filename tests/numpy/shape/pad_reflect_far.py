"""Reflections wider than the array: whole periods of it."""
import numpy as np
for m in ('reflect','symmetric'):
    for k in ({},{'reflect_type':'odd'}):
        for n in (1,2,3,4,6):
            for w in ((1,10),(15,2),(10,1),(0,9),(23,40),(3,3)):
                try: print(m,k,n,w,np.pad(np.arange(1,n+1)**2,w,m,**k).tolist())
                except Exception as e: print(m,k,n,w,e)
import warnings
warnings.simplefilter('ignore')
print(np.pad([1., 2.], (1, 2), 'median', stat_length=0), np.pad([1., 2.], (1, 2), 'mean', stat_length=0))
