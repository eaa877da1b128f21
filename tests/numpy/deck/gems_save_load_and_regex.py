# profile: scipy2008
import numpy as np
table = np.arange(6, dtype=np.int16).reshape(2, 3)
np.save('table.npy', table)
np.save('t.npy', table.T)
print(repr(np.load('table.npy')), open('table.npy', 'rb').read()[:6], open('t.npy', 'rb').readline()[10:].rstrip(), np.load('t.npy').flags.f_contiguous, len(open('table.npy', 'rb').read()))
np.save('i.npy', np.arange(3))
print(open('i.npy', 'rb').readline()[10:].split(b',')[0], np.load('i.npy').dtype)
f = open('walk.log', 'w')
n = f.write('12:30 station A, 18.5 degrees\n12:45 station B, 17.25 degrees\nno reading\n13:00 station A, 19 degrees\n')
f.close()
r = np.fromregex('walk.log', r'station (\w), ([\d.]+)', [('station', 'S1'), ('degrees', float)])
print(repr(r), r['degrees'].mean(), r['degrees'][r['station'] == b'A'])
r = np.fromregex('walk.log', r'(\d+):(\d+) station (\w), ([\d.]+)', [('h', int), ('m', int), ('s', 'S1'), ('d', float)])
print(r['h'] * 60 + r['m'], r.dtype, r[0])
big = np.arange(3 * 4 * 5).reshape(3, 4, 5)
for size in (1, 5, 10, 25, 60, None):
    walker = np.lib.Arrayterator(big, size)
    print(size, [block.shape for block in walker][:4], sum(int(block.sum()) for block in walker))
w = np.lib.Arrayterator(big, 10)[1:, ::2]
print(w.shape, [b.shape for b in w], list(w.flat)[:5])
