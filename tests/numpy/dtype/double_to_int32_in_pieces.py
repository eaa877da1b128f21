# Runs of doubles to int32: whole pieces in range, pieces with a NaN, an infinity or a number beyond, strided and empty ones.
import warnings

import numpy as np

a = np.array([0.0,-0.0,0.9,-0.9,1.5,-1.5,2**31-1,2**31-0.5,-2.0**31,-2.0**31-0.5, 123456.789]*70)
print(a.astype(np.int32)[:11], a[::-2].astype('i4')[:5])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    b = np.array([1.0]*600+[np.nan, np.inf, -np.inf, 1e300, 2.0**31, 5.5]).astype(np.int32)
    print(b[-7:], [str(x.message) for x in w])
print(np.arange(1e6).astype(np.int32).sum(), np.array([], dtype=float).astype('i4'), np.float64(3.7).astype('i4'), np.linspace(-5,5,1001).astype('i4').sum())
