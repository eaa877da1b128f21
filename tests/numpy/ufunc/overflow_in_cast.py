import warnings
import numpy as np
for f in ('np.float32(1e39)','np.array(1e39,dtype="f4")','np.float16(70000)','np.array([1e39],dtype="f4")','np.array([1e39]).astype("f4")','np.array([70000],"f2")','np.zeros(2,"f4").__setitem__(0,1e39)','np.full(2,1e39,"f4")','np.float16(1e10)','np.array([1e39,1],dtype=np.float32)','np.asarray([1e39],"f4")','np.complex64(1e39)','np.array([1e39j],"c8")','np.float32(2)*1e39','np.float16(65520.)','np.float32(np.float64(1e300))','np.array(10**400,dtype="f8") if 0 else 0','np.zeros(1,"f2").fill(1e6)','np.array([np.float64(1e300)],dtype="f4")','np.linspace(0,1e39,2,dtype="f4")','np.arange(3)*np.float32(1e39)','np.clip(np.float32([1]),0,1e39)','np.float32(10**39)','np.array([10**39],"f4")','np.float32(1)+1e39','np.array([1,2],"f4")*1e39','np.array([1,2],"f4")==1e39','np.array([1],"f2")+70000','np.float32(1)<1e39'):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: r=eval(f)
        except Exception as e: r=repr(e)
    print(f,r,[str(x.message) for x in w])
