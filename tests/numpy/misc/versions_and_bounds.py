"""NumpyVersion in order, the bounds of arrays in memory, the parts of an .npz file."""
from numpy.lib import NumpyVersion as V
vs=['1.8.0','1.8.0rc1','1.8.0rc2','1.8.0a1','1.8.0b2','1.9.0.dev-Unknown','1.9.0','1.9.0a1','1.9.0b2','1.9.0b2.dev-ffff','1.9.0a1.dev-f','1.10.0','1.9.0.dev0+x','1.9.0b2.dev0+x','1.8.1']
for a in vs: print(a, [int((V(a)<b)) for b in vs], [int((V(a)==b)) for b in vs])
print(V('1.9.0rc1').pre_release, V('1.9.0.dev-x').pre_release,V('1.9.0.dev-x').is_devversion, V('1.9.0b2').version)
import io

import numpy as np
from numpy.lib import array_utils, npyio

a = np.arange(12).reshape(3, 4)
for b in (a, a.T, a.T[::-1], a[::2], a[::-2, 1:]):
    low, high = array_utils.byte_bounds(b)
    start = a.__array_interface__["data"][0]
    print(low - start, high - start)
f = io.BytesIO()
np.savez(f, file_a=a, file_b=[1])
f.seek(0)
z = np.load(f)
print(isinstance(z, npyio.NpzFile), dir(z.f), z.f.file_b, hasattr(z.f, "x"), z.zip is None or z.fid is None)
