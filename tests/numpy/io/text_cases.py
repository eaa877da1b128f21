# genfromtxt: columns chosen and filled, bytes as a converter, bytes in latin1, subarrays; fromstring of complex and bool.
import warnings
from io import BytesIO, StringIO
import numpy as np

warnings.simplefilter('ignore')
kw = dict(delimiter=",", dtype=int, names="a,b,c", missing_values={0: "N/A", 'b': " ", 2: "???"}, filling_values={0: 0, 'b': 0, 2: -999})
text = "N/A, 2, 3\n4, ,???"
print(repr(np.genfromtxt(StringIO(text), **kw)))
print(repr(np.genfromtxt(StringIO(text), usecols=(0, -1), **kw)))
print(repr(np.genfromtxt(StringIO("2009; 23; 46"), delimiter=";", dtype=float, converters={0: bytes})))
print(repr(np.genfromtxt(BytesIO(b'skip,skip,2001-01-01,1.0,skip'), delimiter=",", dtype=float, usecols=(2, 3), converters={2: bytes})))
latin = b"norm1,norm2\ntest1,testNonethe\xf6"
for encoding in ('latin1', 'bytes'):
    print(repr(np.genfromtxt(BytesIO(latin), dtype=None, comments=None, delimiter=',', encoding=encoding)))
print(repr(np.genfromtxt(StringIO("aaaa  1.0  8.0  1 2 3 4 5 6"), dtype=[('name', 'S4'), ('x', float), ('y', float), ('block', int, (2, 3))])))
print(repr(np.genfromtxt(StringIO("1 2 3 4"), dtype=[('a', int), ('b', float, 3)])))

for s in ('1+2j,3', '5j,2', '(1+2j),3', '1+2,3', '1e3-2.5e-1j,nan+1j', '1+2J', '-1-j,2'):
    print(s, repr(np.fromstring(s, dtype=complex, sep=',')))
for s in ('1,0,2', '0.5,0', 'True'):
    print(s, repr(np.fromstring(s, dtype=bool, sep=',')))

q = np.rec.array([(1, 2.)], dtype='i4,f8')
print(repr(q.view(dtype='i4,f8')), q.view('f4,i8').dtype)
for kind in (object, [('a', object)]):
    try:
        np.unique(np.zeros((2, 2), kind), axis=0)
    except TypeError as e:
        print(e)
