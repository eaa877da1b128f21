# like= hands the creation functions over.
import numpy as np
class D:
    def __array_function__(self, func, types, args, kwargs): return (func is getattr(np,func.__name__,None), func.__name__, args, kwargs)
class N:
    def __array_function__(self, func, types, args, kwargs): return NotImplemented
d=D()
def f(i): return i
tries=["np.array([1],copy=False,like=d)","np.arange(3,like=d)","np.ones(2,like=d)","np.ones(2,int,like=d)","np.full(2,3,like=d)","np.full(2,3,int,like=d)","np.eye(2,like=d)","np.eye(2,3,dtype=int,like=d)","np.identity(3,like=d)","np.tri(3,like=d)","np.fromfunction(f,(3,),like=d)[1:2]","np.fromiter([1],int,like=d)","np.frombuffer(b'12',like=d)","np.fromstring('1',sep=',',like=d)","np.fromfile('x',like=d)","np.loadtxt('x',like=d)","np.genfromtxt('x',like=d)","np.require([1],like=d)","np.require([1],int,['C'],like=d)","np.asarray([1],like=d)","np.ascontiguousarray([1],like=d)","np.zeros(like=d)","np.zeros(3,foo=1,like=d)","np.zeros(3,like=1)","np.full(3,1,like=1)","np.asarray([1],like=3)","np.asarray([1],like=None)","np.require(1,like=3)", "np.array(like=d)","np.full(like=d)","np.eye(2,like=[1])",
"np.array(1,like=N())","np.full(1,2,like=N())","np.eye(2,like=np.arange(3))","np.full(2,1.5,like=np.arange(3))","np.array([1,2],like=np.ma.array([1]))", "np.fromfunction(lambda i:i*2,(3,),like=np.ones(2))","np.fromiter([1],int,like=np.ones(1))"]
for t in tries:
    try: print(t, eval(t))
    except Exception as e: print(t,type(e).__name__,e)
