# Elements placed, repeated and taken where the array is in the other byte order; a record assigned its own fields exchanged.
import numpy as np
a=np.zeros(3,'>f8'); np.put(a,[0,1],[1.5,2]); print(a)
a=np.zeros(3,'>f8'); np.putmask(a,[True,False,True],[1.5,2]); print(a)
rec=np.array([(-5,2.0),(5,4.0)],dtype=[('x','<f8'),('y','>f8')])
np.putmask(rec['x'],[True,False],10); print(rec)
np.putmask(rec['y'],[True,False],11); print(rec)
a=np.zeros(3,'>f8'); a[[0,1]]=[1.5,2]; print(a); np.place(a,a>1,[7.]); print(a); np.copyto(a,3.5); print(a); a.put([1],5); print(a)
a=np.zeros((2,2),'i4,>f4'); a[[0,1],[1,0]]=(1,2.5); print(a); np.put(a,[0],[(4,4.5)]); print(a)
a.fill((7,7.5)); print(a)
print(np.array([3,1,2],'>i4').argsort(), np.sort(np.array([3,1,2],'>i4')), np.searchsorted(np.array([1,2,3],'>i4'),[2]), np.partition(np.array([3,1,2],'>f8'),1))
b=np.array([(1,2,3)],dtype=[('foo','i8'),('bar','i8'),('baz','f4')]); b[['foo','bar']]=b[['bar','foo']]; print(b)
x=np.zeros((5,3),dtype=[('a','i1'),('b','>f8')]); np.put(x,[0,2],np.ones(2,x.dtype)); print(x['b'].sum()); 
