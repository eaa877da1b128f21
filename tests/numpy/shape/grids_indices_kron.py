"""Grids, flat indices, bit orders, Kronecker products of classes, matrices set and made, what a line function gives."""
import warnings
import numpy as np
warnings.simplefilter('ignore')


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: np.unravel_index([],(10,3,5)))
t(lambda: np.unravel_index((),(10,3,5)))
t(lambda: np.unravel_index(np.array([]),(10,3,5)))
t(lambda: np.unravel_index(np.array([],dtype=int),(10,3,5)))
t(lambda: np.unravel_index([0],()))
t(lambda: np.unravel_index(0,()))
t(lambda: np.unravel_index(1.5,(3,)))
t(lambda: np.unravel_index([1],(10,0)))
t(lambda: np.unravel_index([],(10,0)))
t(lambda: np.unravel_index(np.zeros(0,int),(10,0)))
for m in ('raise','wrap','clip'):
  t(lambda: np.ravel_multi_index(np.zeros((3,0),dtype=np.intp),(2,1,0),mode=m))
  t(lambda: np.ravel_multi_index(np.zeros((3,1),dtype=np.intp),(2,1,0),mode=m))
  t(lambda: np.ravel_multi_index(([],[]),(10,3),mode=m))
  t(lambda: np.ravel_multi_index((np.array([]),np.array([])),(5,3),mode=m))
  t(lambda: np.ravel_multi_index([0.5],(3,),mode=m))
t(lambda: np.packbits([1],bitorder='r'))
t(lambda: np.unpackbits(np.array([1],'u1'),bitorder='r'))
t(lambda: np.unpackbits(np.array([1],'u1'),bitorder=1))
t(lambda: np.ravel_multi_index((0,0),(3,),))
t(lambda: np.ravel_multi_index((0,0),(3,3),mode='x'))
t(lambda: np.ravel_multi_index((0,0),(3,3),mode=('clip','wrap','raise')))
g=np.mgrid
t(lambda: g[0.1:0.33:0.1,])
t(lambda: g[np.float32(.1):np.float32(.33):np.float32(.1),].dtype)
t(lambda: g[0:1:3.4j])
t(lambda: g[0:1:3.4j,])
t(lambda: g[.1:.3:3.3j])
t(lambda: g[.1:.3:3.3j,][0])
t(lambda: g[-1:1:10j])
t(lambda: g[0:5,0:5].dtype)
t(lambda: g[3:1,])
t(lambda: np.ogrid[0:1:3j,0:2])
t(lambda: g[0:1:1j])
t(lambda: g[1:4])
t(lambda: g[0:np.int8(3),].dtype)
x=np.ma.array([[1,2],[3,4]],mask=[[0,1],[1,0]])
t(lambda: np.kron(x,x))
m=np.matrix([[1,2]])
t(lambda: np.kron(m,[[1],[2]]))
t(lambda: np.kron([1,2],[[1],[2]]))
t(lambda: np.expand_dims(m,1))
t(lambda: np.matrix([1,2],dtype=object))
mm=np.matrix(np.zeros((3,2)));
mm[:,1]=np.ones((3,1))
t(lambda: mm)
mm[0]=7
t(lambda: mm)
mm[mm>5]=1
t(lambda: mm)
mm[[0,1],:]=4
t(lambda: mm)
e=np.matrix(np.eye(3))
for f in (np.nanargmin,np.nanargmax,np.nansum,np.nanprod,np.nanmean,np.nanvar,np.nanstd,np.nanmin):
  t(lambda: f(e,axis=0))
  t(lambda: f(e,axis=1))
  t(lambda: f(e))
t(lambda: np.histogram(np.array([-2,0,127],np.int8),bins='auto'))
t(lambda: np.histogram(np.array([-2,0,127],np.int8),bins=3))
def f1(x): r=x[::-1]*x[1:,None]; return np.ma.masked_where(r%5==0,r)
t(lambda: np.apply_along_axis(f1,0,np.arange(6).reshape(3,2)))
t(lambda: np.apply_along_axis(lambda r: np.matrix(r),1,np.eye(2)))
a,b,c,d=[np.array([i]) for i in range(4)]
print(repr(np.r_['a, b; c, d']), repr(np.r_['r',1,2]), repr(np.ma.mr_['r',1,2,3]))
