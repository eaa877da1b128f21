import numpy as np
def show(text):
    try:
        r = eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)
    else:
        print(text, "->", repr(r))
r=np.rec.array([(1,2.5),(3,4.5)],dtype='i4,f8')
n=np.rec.array([(1,(2,3))],dtype=[('a','i4'),('s',[('x','i2'),('y','i2')])])
p=np.array([(1,2.5),(3,4.5)],dtype=[('a','i4'),('b','f8')])
for t in ["r","r[0]","str(r[0])","r[0].pprint()","r.f0","r[0].f1","r.dtype","r.dtype.type","r.dtype.name","r.dtype.descr","r == r","r[0] == r[0]","r[1:]","r[['f0']]","r['f0']","type(r['f0'])","r.field(0)","r.field('f1')","r.copy()","r.view(np.ndarray)","r.view(np.ndarray).dtype","np.asarray(r)","np.array(r)","r.tolist()","r.reshape(2,1)","r.reshape(2,1)[0]","r.T","n","n.s","n.s.x","n[0].s","n[0].s.y","n['s']","n[0]['s']","type(n[0].s)","p.view(np.recarray)","p.view(np.recarray).a","p.view(np.recarray)[0]","np.rec.array(p)","np.rec.array(p, copy=False)","np.rec.fromarrays([[1,2],[3.5,4.5],['a','bb']], names='x,y,z')","np.rec.fromarrays([[1,2],[3,4]])","np.rec.fromarrays([[1,2],[3]], names='x,y')","np.rec.fromarrays([[1,2],[3,4]], dtype=[('q','i2'),('w','f4')])","np.rec.fromarrays([[1,2],[3,4]], names=['a','a'])","np.rec.fromarrays([[1,2],[3,4]], names='a,b', titles='A,B')","np.rec.fromrecords([(1,'x',2.0),(2,'yy',3.0)], names='a,b,c')","np.rec.fromrecords([(1,'x')], formats='i2,U3')","np.rec.fromrecords([[1,'x']], formats='i2,U3')","np.rec.fromstring(b'\\x01\\x02\\x03\\x04', dtype='u1,u1')","np.rec.fromstring(b'\\x01\\x02\\x03\\x04', formats='u1,u1', names='a,b', shape=1)","np.rec.fromstring(b'abc')","np.rec.array(b'\\x01\\x02', dtype='u1,u1')","np.rec.array(None, dtype='i4,i4', shape=2).shape","np.rec.array(None, dtype='i4,i4')","np.rec.array('abc')","np.rec.array([1,2])","np.rec.array(5)","np.recarray((2,), dtype=[('x','i4')]).shape","np.recarray(3, formats='i4,f8', names='a,b').dtype","np.rec.format_parser(['f8','i4','S5'],['a','b'],[]).dtype","np.rec.format_parser('f8,i4','a,b','A,B').dtype","np.rec.format_parser('f8,i4','a,a','A,B').dtype","np.rec.format_parser('f8,i4',5,'A,B').dtype","np.rec.format_parser(['f8','i4'],['a','b'],[],aligned=True,byteorder='>').dtype","np.rec.find_duplicate([1,2,1])","r.nope","r[0].nope","r.f0.sum()","r.f1.mean()","r[r.f0 > 1]","r[0].item()","r.size","r.itemsize","np.dtype((np.record,[('a','i4')]))","np.dtype((np.record,'i4,i4'))","np.zeros(2,(np.record,[('a','i4')]))[0]","np.dtype((np.record,[('a','i4')])) == np.dtype([('a','i4')])","np.sort(r, order='f1')","np.concatenate([r,r])","np.recarray","np.record","type(r)","isinstance(r[0], np.void)","np.rec.array([], dtype='i4,i4')","np.rec.array([(1,)],dtype=[('shape','i4')]).shape","len(r[0])","list(r[0])","r[0][0]","r[0]['f1']","r.newfield","np.rec.recarray((2,2),dtype='i4,i4').shape","hasattr(r,'f0')","r[0].dtype","r.base is None"]:
    show(t)
r.f0=[7,8]; r.f1[0]=1.25; r[1].f0=99; r[0]=(5,6); print(r)
r.x = 3; print(r.x, r)
try: r.f0 = [1,2,3]
except Exception as e: print(type(e).__name__, e)
try: r[0].zz = 3
except Exception as e: print(type(e).__name__, e)
r.dtype.names = ('u','v'); print(r.u, r)
for x in r: print(x, x.u, type(x).__name__)
