# Objects saved and pickled, subclasses of Python numbers beside small dtypes, overflow of wide scalars, and more that tests of NumPy look at.
import warnings

warnings.simplefilter("ignore")
import numpy as np, operator, pickle, io
print(repr(np.uint8(1)==2**100), repr(np.int8(1)<10**30), repr(10**30>np.int8(1)), repr(np.int8(1)==1000))
class F(float): pass
class I(int): pass
class C(complex): pass
print(type(F(1)+np.float16(2)), type(np.float32(2)+F(1)), type(I(1)+np.int8(2)), type(np.int8(2)+I(1)), type(np.float32(2)*I(3)), type(C(1)+np.complex64(1)), type(np.float64(2)+F(1)),type(F(1)+np.float64(2)))
B=np.array([None,0]); B[0]=1j
print(np.var(B), np.std(B), np.mean(B))
print(np.var(np.array([1,2,3],object)), np.std(np.array([True,False])), np.var(np.array([1+1j,2])), np.var([2**40,1]))
print(np.isclose(np.float32(1)/3, 1/3, rtol=0, atol=1e-8), np.isclose(np.float32(0.1),0.1,rtol=0,atol=0), np.isclose(1,1.0), np.isclose(np.int8([1]),1), np.isclose([1e10,1e-7],[1.00001e10,1e-8]), np.isclose(1,True), np.isclose(np.array([1,2],object),1), np.isclose(3+0j,3), np.isclose(np.float16(1),1.001))
for m in 'v','f','s','valid','V','x',0,1,2:
    try: print(m, np.correlate([1,2,3],[0,1],mode=m), np.convolve([1,2],[1,1],mode=m))
    except Exception as e: print(m,type(e).__name__,e)
for a in (np.int64(10), [1,2], 3, 'x', np.array([1.5])):
    try: print(repr(np.astype(a,np.float32)))
    except Exception as e: print(type(e).__name__,e)
o=np.array([1,'a',None,{'k':[1,2]}],dtype=object)
f=io.BytesIO(); np.save(f,o); f.seek(0)
try: print(np.load(f))
except Exception as e: print(type(e).__name__,e)
f.seek(0); print(np.load(f,allow_pickle=True))
f=io.BytesIO(); np.save(f,{'a':1,'b':np.arange(3)}); f.seek(0); print(np.load(f,allow_pickle=True).item())
f=io.BytesIO(); np.savez(f,x=o,y=[1,2]); f.seek(0); z=np.load(f,allow_pickle=True); print(z['x'],z['y'])
f.seek(0); z=np.load(f)
try: z['x']
except Exception as e: print(type(e).__name__,e)
try: np.save(io.BytesIO(),o,allow_pickle=False)
except Exception as e: print(type(e).__name__,e)
st=np.array([(1,'a'),(2,[3])],dtype=[('i','i4'),('o','O')]); f=io.BytesIO(); np.save(f,st); f.seek(0); print(np.load(f,allow_pickle=True))
m=np.ma.array([1,2,3],mask=[0,1,0],fill_value=7)
p=pickle.loads(pickle.dumps(m)); print(repr(p), p.fill_value)
p=pickle.loads(pickle.dumps(np.ma.masked)); print(p is np.ma.masked)
ms=np.ma.array([(1,2.),(3,4.)],mask=[(0,1),(1,0)],dtype='i4,f8'); print(repr(pickle.loads(pickle.dumps(ms))))
r=np.rec.array([(1,'a'),(2,'b')],names='x,y'); q=pickle.loads(pickle.dumps(r)); print(repr(q), q.x, type(q[0])); 
import copy
print(repr(copy.deepcopy(m)), repr(copy.copy(r)), repr(copy.deepcopy(r)), copy.deepcopy(r[0]), type(copy.deepcopy(r[0])))
print(repr(pickle.loads(pickle.dumps(r[0]))), pickle.loads(pickle.dumps(np.float32(2))), pickle.loads(pickle.dumps(np.dtype('i4,f8'))), pickle.loads(pickle.dumps(np.add)), pickle.loads(pickle.dumps(np.matrix([[1,2]]))))
mat=np.matrix([[1,2],[3,4]],dtype=object); print(np.inner(mat,3), np.inner(np.array([1,2],object),np.array([3,4],object)))
print(repr(np.apply_along_axis(lambda v: v*2, 1, np.matrix([[1,2],[3,4]]))))
P=np.polynomial.Polynomial
for b in (2, 2.5, P([1,2]), [1], 'x', 1j):
    try: print(P([1,2,3])/b)
    except Exception as e: print(type(e).__name__,e)
    try: print(b/P([1,2,3]))
    except Exception as e: print(type(e).__name__,e)
try: m.tofile('x')
except Exception as e: print(type(e).__name__,e)
print(repr(np.mgrid[0:1:np.float32(.5)].dtype), np.mgrid[0:2:np.complex64(3j)])
for v in (np.float64('1e400'),): print(v)
try: print(np.unravel_index([0],()), np.unravel_index(0,()))
except Exception as e: print(type(e).__name__,e)
print(dir(np.save)[:0], np.save.__name__)
