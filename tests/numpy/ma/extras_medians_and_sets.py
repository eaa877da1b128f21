"""Medians with NaNs and masks, mr_, strict dot, sets and correlations of masked arrays."""
import numpy as np, warnings
from numpy.ma import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
warnings.simplefilter('ignore')
m=masked_array
nan,inf=np.nan,np.inf
for d,k in [([1.,2,nan],[0,0,0]),([1.,2,nan],[0,0,1]),([1.,2,nan,5],[1,0,0,0]),([1,2,3,4],[0,1,0,0]),([1,2],[1,1]),([inf,inf,3],[0,0,1]),([255,3,3],[0,1,1])]:
    t(lambda: median(m(d,mask=k)))
a=m(np.arange(24.).reshape(2,3,4),mask=(np.arange(24)%5==0).reshape(2,3,4)); a[0,1,2]=nan
for ax in (None,0,1,2,(0,1),(0,2)):
    t(lambda: median(a,axis=ax))
    t(lambda: median(a,axis=ax,keepdims=True).shape)
t(lambda: median(m(np.array([[3,3,255],[3,3,255]],np.uint8),mask=[[1,1,0],[1,1,0]]),axis=1))
t(lambda: median(m(np.array([[nan,nan,inf],[nan,nan,inf]]),mask=[[1,1,0],[1,1,0]]),axis=1))
t(lambda: median(m(np.array([],float))))
t(lambda: median(m(np.zeros((0,3))),axis=0))
t(lambda: median(m(np.zeros((0,3))),axis=1))
t(lambda: mr_['1',m([[1,2]],mask=[[0,1]]),m([[3,4]])])
t(lambda: mr_[masked,1])
t(lambda: mr_[1,2,m([1,2],mask=[0,1])])
t(lambda: mr_[m([1]),0,0,1:3])
b=m(np.arange(8).reshape(2,2,2),mask=[[[1,0],[0,0]],[[0,0],[0,0]]]); c=m(np.arange(8).reshape(2,2,2),mask=[[[0,0],[0,0]],[[0,0],[0,1]]])
t(lambda: dot(b,c,strict=True))
t(lambda: dot(b,5))
t(lambda: dot(m([1,2],mask=[0,1]),m([1,2]),strict=True))
t(lambda: dot(m([1,2],mask=[1,1]),m([1,2])))
t(lambda: isin(m([1,2,3],mask=[0,1,0]),m([1,2],mask=[0,1])))
t(lambda: in1d([1,2,5,1],[1,5],invert=True))
t(lambda: setdiff1d(np.array(['a','b','c']),np.array(['a','b','s'])))
t(lambda: setdiff1d(m([1,2,3],mask=[0,0,1]),[1]))
t(lambda: corrcoef([1,2,3],[1,2,4],bias=True))
t(lambda: corrcoef(m([[1,2,3,4],[1,2,4,8]],mask=[[0,0,0,1],[0]*4])))
t(lambda: minimum_fill_value(np.array(['a'])))
t(lambda: mask_rows(m([[1,2],[3,4]],mask=[[1,0],[0,0]]),0))
t(lambda: mask_cols(m([[1,2],[3,4]],mask=[[1,0],[0,0]])))
