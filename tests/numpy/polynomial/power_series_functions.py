# numpy.polynomial.polynomial and polyutils.
import numpy as np
from numpy.polynomial import Polynomial as P
def t(f):
    try: r=f(); print(repr(r)); print(r)
    except Exception as e: print(type(e).__name__, e)
p=P([1,2,3])
import numpy.polynomial.polynomial as M
for f in (lambda: M.polyadd([1,2],[1,2,3]), lambda: M.polysub([1,2],[1,2,3]), lambda: M.polymul([1,2],[1,2,3]), lambda: M.polydiv([1,2,3],[1,1]), lambda: M.polypow([1,1],3), lambda: M.polyval(2,[1,2,3]), lambda: M.polyval([1,2],[[1,2],[3,4]]), lambda: M.polyval([1,2],[[1,2],[3,4]],tensor=False), lambda: M.polyval2d(1,2,[[1,2],[3,4]]), lambda: M.polygrid2d([1,2],[3],[[1,2],[3,4]]), lambda: M.polyval3d(1,2,3,np.ones((2,2,2))), lambda: M.polyroots([6,-5,1]), lambda: M.polyfromroots([1,2]), lambda: M.polyder([1,2,3]), lambda: M.polyint([1,2,3]), lambda: M.polyint([1,2],m=2,k=[1,2],lbnd=1,scl=2), lambda: M.polyvander([1,2],3), lambda: M.polyvander2d([1,2],[3,4],[1,1]), lambda: M.polyfit([0,1,2],[1,3,7],2), lambda: M.polyfit([0,1,2],[[1,2],[3,4],[7,8]],1), lambda: M.polycompanion([1,2,3]), lambda: M.polyline(1,2), lambda: M.polytrim([1,2,0,0]), lambda: M.polyvalfromroots([3,4],[1,2]), lambda: M.polymulx([1,2]), lambda: (M.polyzero,M.polyone,M.polyx,M.polydomain), lambda: M.polydiv([1],[0]), lambda: M.polyval(1,[]), lambda: M.polyfit([1],[1,2],1), lambda: M.polyfit([1,2],[1,2],-1), lambda: M.polyder([1,2],-1), lambda: M.polyder([[1,2],[3,4],[5,6]],axis=1), lambda: M.polyfit([0,1,2],[1,3,7],1,w=[1,2,1])): t(f)
from numpy.polynomial import polyutils as pu, set_default_printstyle
print(pu.as_series([[1,2,0],[1]]), pu.trimseq([1,0,0]), pu.trimcoef([1,1e-9],1e-5), pu.getdomain([3,1,2]), pu.mapdomain([0,1],[0,1],[-1,1]), pu.mapparms([0,1],[-1,1]))
set_default_printstyle('ascii'); print(p); set_default_printstyle('unicode'); print(p)
