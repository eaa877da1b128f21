# profile: scipy2008
import numpy as np
import struct
n = 6
raw = b''
for i in range(n):
    samples = [(i * 7 + k) % 11 - 5 for k in range(2048)]
    raw += struct.pack('<QIffBHB2048h', 1216226737000 + 125 * i, 4108, i / 8., 0.25, 1 + i % 2, 300 + i, 20 + i, *samples)
open('radar.bin', 'wb').write(raw)
dt = np.dtype([('time', np.uint64),
               ('size', np.uint32),
               ('position', [('az', np.float32),
                             ('el', np.float32),
                             ('region_type', np.uint8),
                             ('region_ID', np.uint16)]),
               ('gain', np.uint8),
               ('samples', (np.int16,2048))])
f = open('radar.bin', 'rb')
data = np.fromfile(f, dtype=dt)
print(data.shape, dt.itemsize, repr(data['position']['az']), data['position']['region_ID'], data['gain'], data['time'] - data['time'][0], data['size'][0])
print(repr(dt), dt['position'], dt.fields['gain'], data.dtype == dt)
f.seek(0)
lw, uw = struct.unpack('<Ii', f.read(8))
numbytes, = struct.unpack('<I', f.read(4))
az, el, region_type, region_ID = struct.unpack('<ffBH', f.read(11))
gain, = struct.unpack('<B', f.read(1))
a = struct.unpack('<%dh' % ((numbytes - 12) // 2), f.read(numbytes - 12))
print((lw + uw * 2**32) / 1000., numbytes, az, el, region_type, region_ID, gain, len(a), a[:6], (data[0]['samples'] == a).all())
print(data['samples'].shape, data['samples'].max(axis=1), data['samples'].mean(axis=1).round(6), data[data['gain'] > 22]['position'], data[['time', 'gain']][1], data[0]['position'], data['samples'][:, ::512], f.tell())
print(np.fromfile('radar.bin', dtype=dt, count=2)['gain'], np.frombuffer(raw, dtype=dt, count=1)['position'], np.sort(data, order='gain')['gain'][::-1], data['position']['az'].sum(), data[::2]['position']['el'])
data['gain'] += 1
data['position']['az'][0] = 9
print(data[0]['gain'], data[0]['position']['az'], data.tobytes()[:12])
