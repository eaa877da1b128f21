# Outputs that overlap inputs, with steps of any sign, give what copies would.
import numpy as np
rng = np.random.RandomState(5)
def view(x, shape):
    # random view of x with given shape: random steps, sign, transposition
    sl=[]
    for n,m in zip(x.shape, shape):
        if m==1: 
            k=rng.randint(0,n); sl.append(slice(k,k+1)); continue
        step=rng.randint(1,(n-1)//(m-1)+1); start=rng.randint(0,n-(m-1)*step)
        stop=start+(m-1)*step
        if rng.randint(2): sl.append(slice(stop, start-1 if start else None, -step))
        else: sl.append(slice(start, stop+1, step))
    return x[tuple(sl)]
import hashlib
def h(a): 
    return hashlib.md5(np.ascontiguousarray(a).tobytes()).hexdigest()[:8]
dts=['?','i1','u2','i4','i8','f2','f4','f8','c8','c16','>i4','>f8','S3','U2','O']
for dt in dts:
  out=[]
  for trial in range(25):
    nd=rng.randint(1,4)
    base=rng.randint(0,100,size=(9,8,7)[:nd])
    if dt=='?': base=base%2==0
    x=base.astype(dt)
    shape=tuple(rng.randint(1,6) for _ in range(nd))
    a,b,c=view(x,shape),view(x,shape),view(x,shape)
    if rng.randint(3)==0 and len(set(shape))<len(shape): b=b.T if b.T.shape==shape else b
    kind=trial%8
    try:
      if dt[0] in 'SU' :
        if kind%2: c[...]=a
        else: x[view(np.arange(x.shape[0]),shape[:1])]=x[view(np.arange(x.shape[0]),shape[:1])]
      elif kind==0: np.add(a,b,out=c)
      elif kind==1: np.multiply(a,b,out=c,where=view(base%2==1,shape))
      elif kind==2: np.negative(a,out=c) if dt!='?' else np.logical_not(a,out=c)
      elif kind==3:
        ax=rng.randint(nd); o=view(x,shape)[tuple(slice(None) if i!=ax else 0 for i in range(nd))]
        np.add.reduce(a,axis=ax,out=o if nd>1 else None)
      elif kind==4: np.add.accumulate(a,axis=rng.randint(nd),out=c)
      elif kind==5:
        ax=rng.randint(nd); n=shape[ax]; idx=rng.randint(0,n,size=n)
        np.add.reduceat(a,idx,axis=ax,out=c)
      elif kind==6: 
        idx=rng.randint(0,shape[0],size=shape[0]); np.add.at(a,idx,c)
      elif kind==7:
        idx=rng.randint(0,shape[0],size=shape[0]); a[idx]=c; np.take(a,idx,axis=0,out=c,mode='clip')
      out.append(h(x) if dt!='O' else hashlib.md5(str(x.tolist()).encode()).hexdigest()[:8])
    except Exception as e: out.append(type(e).__name__+str(e)[:40])
  for k in range(0,25,5): print(dt,k,*out[k:k+5])

# An output whose elements coincide keeps what is written last.
x = np.arange(12)
twice = np.lib.stride_tricks.as_strided(x, shape=(3, 4), strides=(8, 16))
np.negative(x.reshape(3, 4), out=twice)
print(x)
y = np.arange(12.0)
rows = np.lib.stride_tricks.as_strided(y, shape=(4, 3), strides=(8, 24))
rows[...] = np.arange(12).reshape(3, 4).T
print(y)
for work in (None, 0, 1, -1):
    print(np.may_share_memory(x[::2], x[1::2], max_work=work))
print(np.shares_memory(x[::3], x[1::6]), np.shares_memory(x[::3], x[3::2]))
for axis in (None, (0,), (0, 1), ()):
    for a in (x, x.reshape(3, 4)):
        for f in (np.add.accumulate, lambda a, axis: np.add.reduceat(a, [0, 1], axis=axis)):
            try:
                print(f(a, axis=axis))
            except Exception as e:
                print(type(e).__name__, e)
