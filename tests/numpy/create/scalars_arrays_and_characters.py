import numpy as np
print(repr(np.array([np.array(1), None])), repr(np.array([np.array(1.),2],dtype=object)), repr(np.array([[np.array(1.)],[3]],dtype=object)), repr(np.array(np.array(1.),dtype=object)))
for l in ([np.float64(1.5)],[np.int64(3),5],[np.bool_(True)],[1.5],[True],[np.complex64(1)],[None],[np.float32(1),'abc'],[np.str_('abcdef')],[1.5,'a']):
    for d in (str,'S'): print(l,d,np.array(l,dtype=d).dtype,np.array(l,dtype=d))
e=np.empty(2,object); e[:]=[np.array(1),np.array(2)]; print(repr(e)); e[...]=np.array(5); print(repr(e)); x=np.array([np.array(3),np.array(4)]); print(repr(x)); print(repr(np.array(["ab","cd"],dtype="c")), repr(np.array("hello","c")), np.array(["ab","cd"],dtype="c").shape, repr(np.array([],dtype="c")), repr(np.zeros(2,"c")), np.dtype("c"), np.dtype("c").char, repr(np.array([1,2],dtype="c")))
