"""numpy.lib.format: magic strings, headers written, read and refused, arrays in every version."""
import io
import warnings

import numpy as np
from numpy.lib import format as F
warnings.simplefilter('ignore')


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: F.magic(1,0))
t(lambda: F.magic(256,0))
t(lambda: F.magic(0,300))
t(lambda: F.read_magic(io.BytesIO(b'\x93NUMPY\x01\x00')))
t(lambda: F.read_magic(io.BytesIO(b'\x93NUMP')))
t(lambda: F.read_magic(io.BytesIO(b'\x93NUMPX\x01\x00')))
dt=np.dtype([('a','i4'),('b','f8',(2,))])
for d in (dt,np.dtype('i4'),np.dtype('>f8'),np.dtype('O'),np.dtype(('i4',(2,))),np.dtype({'names':['a','b'],'formats':['i1','i4'],'offsets':[0,8],'itemsize':16}),np.dtype('S3'),np.dtype('V4')):
    t(lambda: F.dtype_to_descr(d)); t(lambda: F.descr_to_dtype(F.dtype_to_descr(d)))
a=np.arange(6.).reshape(2,3)
for x in (a,a.T,a[::2],a[:,::2],np.zeros(3,dt)): t(lambda: F.header_data_from_array_1_0(x))
for v in (None,(1,0),(2,0),(3,0),(4,0),(1,1)):
    def w():
        f=io.BytesIO(); F.write_array(f,a,version=v); return f.getvalue()[:130]
    t(w)
f=io.BytesIO()
F.write_array(f,a)
f.seek(0)
t(lambda: F.read_array(f))
f.seek(0)
t(lambda: F.read_magic(f))
t(lambda: F.read_array_header_1_0(f))
f=io.BytesIO()
F.write_array_header_1_0(f,{'shape':(2,),'fortran_order':False,'descr':'<i4'})
t(lambda: f.getvalue())
f=io.BytesIO()
F.write_array_header_2_0(f,{'shape':(2,),'fortran_order':True,'descr':'<i4'})
t(lambda: f.getvalue())
f.seek(0)
t(lambda: F.read_array_header_2_0(f))
def bad(h,ver=b'\x01\x00'):
    hb=h.encode('latin1'); return io.BytesIO(b'\x93NUMPY'+ver+len(hb).to_bytes(2,'little')+hb)
for h in ("{'shape':(1,),'fortran_order':False,'descr':'<i4'}\n","{'shape':[1],'fortran_order':False,'descr':'<i4'}\n","{'shape':(1,),'fortran_order':1,'descr':'<i4'}\n","{'shape':(1,),'fortran_order':False}\n","[1]\n","{'shape':(1,),'fortran_order':False,'descr':'xx'}\n","{'shape':(1,),'fortran_order':False,'descr':3}\n","{'shape':(1L,),'fortran_order':False,'descr':'<i4'}\n","{"+" "*10001+"}\n"):
    def r():
        f=bad(h); F.read_magic(f); return F.read_array_header_1_0(f)
    t(r)
def r2():
    f=bad("{'shape':(3,),'fortran_order':False,'descr':'<i4'}\n"); return F.read_array(f)
t(r2)
t(lambda: F.read_array(io.BytesIO(b'\x93NUMPY\x09\x00')))
t(lambda: F.read_array(bad("{'shape':(1,),'fortran_order':False,'descr':'|O'}\n")))
t(lambda: (F.MAGIC_PREFIX,F.MAGIC_LEN,F.ARRAY_ALIGN,F.BUFFER_SIZE,F.EXPECTED_KEYS==set(['descr','fortran_order','shape']),F.GROWTH_AXIS_MAX_DIGITS))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    f=io.BytesIO(); F.write_array(f,np.zeros(1,[('x'*70000,'i1')])); f2=io.BytesIO(); F.write_array(f2,np.zeros(1,[('é','i1')])); t(lambda: F.write_array(io.BytesIO(),np.zeros(1,[('ł','i1')]),version=(1,0)))
    f2.seek(0); t(lambda: F.read_array(f2)); print([str(x.message) for x in w]); f.seek(0); t(lambda: F.read_array(f)); f.seek(0); t(lambda: F.read_array(f,max_header_size=200000).shape)
