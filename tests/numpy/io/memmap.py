# Arrays whose memory is a file's: np.memmap, np.load(mmap_mode=), open_memmap, and module mmap below them.
import gc
import mmap
import os
import os.path as path
import tempfile
import numpy as np
from numpy.lib.format import open_memmap

data = np.arange(12, dtype='float32')
data.resize((3, 4))
folder = tempfile.mkdtemp()
filename = path.join(folder, 'newfile.dat')

fp = np.memmap(filename, dtype='float32', mode='w+', shape=(3, 4))
print(repr(fp), fp.shape, fp.dtype, fp.mode, fp.offset, os.path.getsize(filename))
fp[:] = data[:]
print(repr(fp))
print(fp.filename == path.abspath(filename))
fp.flush()
print(np.fromfile(filename, dtype='float32'))

newfp = np.memmap(filename, dtype='float32', mode='r', shape=(3, 4))
print(repr(newfp))
fp[0, 0] = 100
print(newfp[0], newfp[0, 0])
fpr = np.memmap(filename, dtype='float32', mode='r', shape=(3, 4))
print(fpr.flags.writeable)
try:
    fpr[0] = 1
except ValueError as e:
    print(e)
fpc = np.memmap(filename, dtype='float32', mode='c', shape=(3, 4))
print(fpc.flags.writeable)
fpc[0, :] = 0
print(repr(fpc))
print(repr(fpr))
fpo = np.memmap(filename, dtype='float32', mode='r', offset=16)
print(repr(fpo), fpo.offset)

# What comes of one: views are memmaps, results are not.
print(type(fp[1:]), type(fp + 1), type(fp.sum()), type(fp.sum(axis=0)), type(np.asarray(fp)), type(fp[fp > 3]), type(fp.T))
print(fp.mean(), fp.max(axis=1), np.sqrt(fp)[1])
print(type(fp._mmap).__name__, fp[1:].filename == fp.filename, (fp + 1)[0])
del fp, newfp, fpr, fpc, fpo
gc.collect()
print(np.fromfile(filename, dtype='float32')[:5])

# Bigger than it was; wrong sizes and modes.
with open(filename, 'wb') as f:
    f.write(bytes(range(10)))
m = np.memmap(filename)
print(m, m.dtype, m.shape, m.mode)
m[3] = 77
m.flush()
print(open(filename, 'rb').read())
for call in (lambda: np.memmap(filename, dtype='f8'), lambda: np.memmap(filename, mode='w+'), lambda: np.memmap(filename, mode='x'),
             lambda: np.memmap(path.join(folder, 'none.dat')), lambda: np.memmap(filename, mode='r', shape=(100,))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, 'FOLDER'))
big = np.memmap(filename, dtype=np.uint8, mode='r+', shape=(16,))
big[-1] = 5
print(big)

# .npy files
name = path.join(folder, 'a.npy')
np.save(name, np.arange(6).reshape(2, 3))
x = np.load(name, mmap_mode='r')
print(repr(x), x[1, :], type(x), x.flags.writeable)
x = np.load(name, mmap_mode='r+')
x[0] = -1
x.flush()
print(np.load(name))
w = open_memmap(path.join(folder, 'b.npy'), mode='w+', dtype='i2', shape=(2, 2), fortran_order=True)
w[:] = [[1, 2], [3, 4]]
del w
print(np.load(path.join(folder, 'b.npy')), np.load(path.join(folder, 'b.npy')).flags.f_contiguous)

# in chunks
n = 1000
out = np.memmap(path.join(folder, 'big.dat'), dtype=np.float64, mode='w+', shape=(n, 10))
for i in range(0, n, 100):
    out[i:i + 100] = np.arange(i, i + 100)[:, None]
out.flush()
again = np.memmap(path.join(folder, 'big.dat'), dtype=np.float64, mode='r', shape=(n, 10))
print(again.mean(axis=0), again[::250, 0])

# module mmap
with open(path.join(folder, 'text'), 'wb') as f:
    f.write(b'Hello Python!\nsecond\n')
with open(path.join(folder, 'text'), 'r+b') as f:
    mm = mmap.mmap(f.fileno(), 0)
    print(mm.readline(), mm[:5], len(mm), mm.tell(), mm.find(b'second'), mm)
    mm[6:] = b' world!\nsecond\n'
    mm.seek(0)
    print(mm.readline(), mm.read(3), mm.read())
    a = np.frombuffer(mm, dtype=np.uint8)
    print(a[:5], a.flags.writeable)
    mm.flush()
    print(open(path.join(folder, 'text'), 'rb').read())
with mmap.mmap(-1, 13) as anonymous:
    anonymous.write(b'Hello world!')
    print(anonymous[:], anonymous[0])
print(anonymous, anonymous.closed)
