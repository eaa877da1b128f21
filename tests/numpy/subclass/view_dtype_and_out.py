"""np.True_ and np.False_ are singletons; a view as another dtype sets the dtype last; __array_wrap__ of out=."""
import numpy as np
print(np.False_ is np.bool(0), ~np.True_ is np.False_, np.bool_(True) is np.True_, (np.float64(1)==1.0) is np.True_, np.array([True])[0] is np.True_, np.False_.view() is np.False_, np.array(True)[()] is np.True_)
class A(np.ndarray):
    def __array_finalize__(self,o): print('fin', self.dtype, self.shape, type(o).__name__)
    def __array_wrap__(self,arr,ctx=None,rs=False): print('wrap', type(arr).__name__, ctx is not None and ctx[0].__name__, rs); return arr.view(A) if arr is not self else arr
    @property
    def dtype(self): return np.ndarray.dtype.__get__(self)
    @dtype.setter
    def dtype(self,v): print('set dtype'); np.ndarray.dtype.__set__(self,v)
a=np.arange(4.).view(A)
print('--view i8'); b=a.view('i8')
print('--view struct'); b=a.view([('x','f4'),('y','f4')])
print('--view both'); b=a.view('i8',np.ndarray); b=np.arange(4.).view('i4',A)
print('--out'); o=np.zeros(4).view(A); r=np.add(a,a,out=o); print(r is o)
print('--out2'); r=np.add(np.ones(4),1,out=o); print(r is o, type(r).__name__)
print('--outn'); n=np.zeros(4); r=np.add(a,1,out=n); print(r is n, type(r).__name__)
print('--reduce'); r=np.add.reduce(a)
