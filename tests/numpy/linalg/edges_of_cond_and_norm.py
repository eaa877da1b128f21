"""Condition numbers of singular matrices, inverses of nothing, residuals without unknowns, norms of objects; classes of casts."""
import numpy as np
from numpy import linalg as L
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
A=np.zeros((2,2,2)); A[1]=np.eye(2)
for p in (None,1,2,'fro',-1,-2,np.inf,-np.inf):
    t(lambda: L.cond(A,p))
    t(lambda: L.cond(np.zeros((2,2)),p))
B=A.copy(); B[0,0,0]=np.nan
for p in (None,1,2,'fro',-1,-2):
    t(lambda: L.cond(B,p))
for s in ((0,0),(0,3),(3,0),(2,0,0)):
    t(lambda: L.pinv(np.zeros(s)).shape)
t(lambda: L.pinv(np.zeros((0,0)),hermitian=True).shape)
t(lambda: L.pinv(np.eye(2),hermitian=True))
t(lambda: L.pinv(np.eye(2),rcond=1e-3,rtol=2))
t(lambda: L.pinv(np.array([[1,0],[0,1e-9]]),rtol=1e-5))
for m,n,k in ((4,0,1),(0,4,1),(4,2,0),(0,0,1),(4,0,3),(0,4,2)):
    t(lambda: [np.shape(x) for x in L.lstsq(np.arange(m*n).reshape(m,n),np.ones((m,k)),rcond=None)])
t(lambda: [np.shape(x) for x in L.lstsq(np.ones((4,0)),np.ones(4),rcond=None)])
t(lambda: [np.shape(x) for x in L.lstsq(np.ones((0,4)),np.ones(0),rcond=None)])
a=np.array([[0.,1.,0.,1.,2.,0.],[0.,2.,0.,0.,1.,0.],[1.,0.,1.,0.,0.,4.],[0.,0.,0.,2.,3.,0.]]).T; b=np.array([1,0,0,0,0,0])
for r in (None,1e-3,.5):
    t(lambda: L.lstsq(a,b,rcond=r)[2])
t(lambda: L.norm(np.array([np.array([0,1]),0,0],dtype=object)))
t(lambda: L.norm(np.array([1,2,3],object)))
t(lambda: L.norm(np.array([1,2,3],object),1))
t(lambda: L.norm(np.array([[1,2],[3,4]],object)))
m=np.ma.array([1.,np.nan],mask=[0,1])
t(lambda: type(np.bool(m)))
t(lambda: type(np.float32(m)))
t(lambda: repr(np.bool(m==m)))
