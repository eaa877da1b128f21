import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a=np.arange(1,4); b=np.arange(6).reshape(2,3)
for m in ('constant','edge','linear_ramp','maximum','mean','median','minimum','reflect','symmetric','wrap','empty','bogus'):
    t(lambda: np.pad(a,2,m) if m!='empty' else np.pad(a,2,m).shape); t(lambda: np.pad(b,((1,2),(2,1)),m) if m!='empty' else 0)
    t(lambda: np.pad(np.array([]),1,m) if m!='empty' else 0); t(lambda: np.pad(a,0,m)); t(lambda: np.pad(a*1.5,(1,4),m) if m!='empty' else 0); t(lambda: np.pad(5,1,m) if m!='empty' else 0); t(lambda: np.pad(np.ones((2,0)),((1,1),(0,0)),m).shape); t(lambda: np.pad([1,2,3],2,m,constant_values=5)); t(lambda: np.pad([1,2,3],2,m,stat_length=2)); t(lambda: np.pad([1,2,3],2,m,reflect_type='odd')); t(lambda: np.pad([1,2,3],2,m,end_values=(7,9)))
t(lambda: np.pad(a,(1.5,2),'edge')); t(lambda: np.pad(a,-1,'edge')); t(lambda: np.pad(a,((1,2),(3,4)))); t(lambda: np.pad(a,(1,2,3))); t(lambda: np.pad(b,{0:1},'edge')); t(lambda: np.pad(b,{-1:(1,2)})); t(lambda: np.pad(b,[[1],[2]])); t(lambda: np.pad(b,(1,))); t(lambda: np.pad(a,'a')); t(lambda: np.pad(a))
t(lambda: np.pad(b,1,'reflect',reflect_type='odd')); t(lambda: np.pad(a,7,'reflect')); t(lambda: np.pad(a,7,'symmetric')); t(lambda: np.pad(a,7,'wrap')); t(lambda: np.pad(a,7,'reflect',reflect_type='odd')); t(lambda: np.pad(a,7,'symmetric',reflect_type='odd')); t(lambda: np.pad([5],3,'reflect')); t(lambda: np.pad(b,((0,0),(3,0)),'mean',stat_length=((1,1),(2,1))))
def pw(v,w,ax,kw):
    p=kw.get('padder',10); v[:w[0]]=p; v[-w[1]:]=p
t(lambda: np.pad(b,2,pw)); t(lambda: np.pad(b,2,pw,padder=100)); t(lambda: np.pad(b,2,None)); t(lambda: np.pad(b,2,5))
t(lambda: np.pad(np.asfortranarray(b),1).flags.f_contiguous); t(lambda: np.pad(np.zeros(2,'i4,f4'),1))
