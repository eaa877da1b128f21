# An array in the other byte order comes back from a pickle in the machine's own; NaT and medians of nothing.
import pickle
import warnings

import numpy as np

for d in ['>f8', '>M8[s]', '>U3', '>i2', '<f4', [('a', '>i4')]]:
    a = np.zeros((2, 2), d, order='F')
    b = pickle.loads(pickle.dumps(a))
    print(repr(b.dtype), b.flags.f_contiguous, bool((a == b).all()))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(np.nanmedian(np.array(['NaT', 'NaT'], 'm8[s]')))
print([str(w.message) for w in seen])
print(np.nanmedian(np.array([3, 'NaT', 5], 'm8[s]')))
print(repr(np.array(np.timedelta64(5, 's'), dtype=int)), repr(np.array(np.datetime64('NaT'), dtype=float)))
print(np.array([3, 'NaT', 5], 'm8[s]').argmin(), np.array([3, 'NaT', 5], 'm8[s]').argmax())
