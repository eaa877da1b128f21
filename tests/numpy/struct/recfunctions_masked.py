"""Fields appended, merged, stacked and joined: what is missing is masked."""
import numpy as np
import numpy.lib.recfunctions as rfn
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for d in 'BHILbhilfd':
  a=np.zeros(3,dtype=[('x','i4')])
  t(lambda: rfn.append_fields(a,'u',np.arange(3,dtype=d)))
  t(lambda: rfn.append_fields(a,'u',np.arange(2,dtype=d)))
x=np.array([1,2]); y=np.array([10,20,30]); z=np.array([('A',1.),('B',2.)],dtype=[('A','S3'),('B',float)]); mx=np.ma.array([1,2],mask=[0,1])
for a in ((x,y),(x,z),(mx,y),(x,),(z,)):
  for k in ({},dict(usemask=True),dict(flatten=True),dict(asrecarray=True)): t(lambda: rfn.merge_arrays(a,**k))
t(lambda: rfn.stack_arrays((x,z)))
t(lambda: rfn.stack_arrays((x,z),usemask=False))
t(lambda: rfn.stack_arrays((z,z)))
t(lambda: rfn.stack_arrays((x,z),defaults={'A':b'q','f0':7}))
r1=np.array([(1,2),(3,4),(5,6)],[('k',int),('v',int)]); r2=np.array([(1,9),(7,8)],[('k',int),('v',int)])
for j in ('inner','outer','leftouter'): t(lambda: rfn.join_by('k',r1,r2,jointype=j)); t(lambda: rfn.join_by('k',r1,r2,jointype=j,usemask=False)); t(lambda: rfn.rec_join('k',r1,r2,jointype=j))
t(lambda: rfn.find_duplicates(np.ma.array([1,1,1,2,2,3,3],mask=[0,0,1,0,0,0,1]).view([('a',int)]),return_index=True))
t(lambda: rfn.drop_fields(z,'A'))
t(lambda: rfn._zip_descr((x,z),flatten=True))
d=np.array([(1,2),(3,4)],[('x','i4'),('y','i4')]); u=rfn.structured_to_unstructured(d); s=rfn.unstructured_to_structured(u,d.dtype); t(lambda: (s, np.shares_memory(s,d)))
