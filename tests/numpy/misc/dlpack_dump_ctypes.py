import pickle
import numpy as np
a=np.arange(3.)
print(a.__dlpack_device__(), type(a.__dlpack__()).__name__, np.from_dlpack(a), np.shares_memory(np.from_dlpack(a),a))
a.dump('x.pkl'); print(np.load('x.pkl',allow_pickle=True)); print(pickle.loads(a.dumps()))
print(a.ctypes.shape[:], type(a.ctypes).__name__, a.ctypes.data==a.__array_interface__['data'][0])
for f in ('np.from_dlpack([1])','np.from_dlpack(np.array(["a"]))','np.from_dlpack(np.array([object]))','np.from_dlpack(a,device="gpu")','a.__dlpack__(stream=1)'):
    try: print(eval(f))
    except Exception as e: print(type(e).__name__,e)
