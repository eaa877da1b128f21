"""out= of the wrong shape or kind; None among the lengths."""
import warnings

import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
x=np.arange(30.)
t(lambda: np.fft.fft(x,out=''))
t(lambda: np.fft.fft(x,out=np.zeros((15,),complex)))
t(lambda: np.fft.rfft(x,out=np.zeros(30,complex)))
t(lambda: np.fft.irfft(x,out=np.zeros(3)))
z=np.ones((4,5,6)); 
for f in (np.fft.fftn,np.fft.ifftn,np.fft.rfftn,np.fft.irfftn):
    t(lambda: f(z+0j if f is not np.fft.rfftn else z,s=(3,3,3),axes=(0,1,2),out=np.zeros((4,5,6),complex if f is not np.fft.irfftn else float)))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    np.fft.fftn(z,s=(3,None,2),axes=(0,1,2)); np.fft.rfft2(z,s=(None,3)); np.fft.fftn(z,s=(3,3)); np.fft.irfftn(z,s=(None,2),axes=(0,1))
    for m in w: print(m.category.__name__, m.message)
