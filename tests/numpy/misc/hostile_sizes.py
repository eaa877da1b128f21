# What asks for too much, or for less than nothing: .npy headers, strides, dtypes, indices.
import io
import warnings

import numpy as np


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def npy(shape, data=b''):
    header = ("{'descr': '<f8', 'fortran_order': False, 'shape': %s, }" % shape).ljust(117) + '\n'
    return io.BytesIO(b'\x93NUMPY\x01\x00' + len(header).to_bytes(2, 'little') + header.encode() + data)


for shape in '(99999999999,)', '(-3,)', '(3,)', '(2, -1)', '(-0, 2)', '(9999999, 9999999)', '(2,)', '()':
    attempt(lambda: np.load(npy(shape, bytes(16))))
a = np.arange(6)
attempt(lambda: a.item(9))
attempt(lambda: a.item(-9))
attempt(lambda: a.reshape(2, 3).item(9))
attempt(lambda: a.reshape(2, 3).item(0, 9))
as_strided = np.lib.stride_tricks.as_strided
attempt(lambda: as_strided(a, (2,), (8, 8)))
attempt(lambda: as_strided(a, (2, 2), (8,)))
attempt(lambda: as_strided(a, 2, (8,)))
attempt(lambda: as_strided(a.reshape(2, 3), strides=(8,)))
attempt(lambda: as_strided(a, (2, 2), (8, 8)))
attempt(lambda: np.dtype('(9999999999,)i8'))
attempt(lambda: np.dtype('(99999999999999999999,2)i8'))
attempt(lambda: np.dtype(('i8', (9999999999,))))
print(np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'titles': ['AA', None]}).fields)
print(list(np.dtype({'names': ['b', 'a'], 'formats': ['i4', 'f8'], 'titles': ['AA', 'BB']}).fields))


class Keys(np.ndarray):
    def __getitem__(self, key):
        print('key', key)
        return super().__getitem__(key)


q = np.arange(4.0).view(Keys)
np.split(q, 2)
np.split(q, [1, 3])
np.array_split(q, 3)
attempt(lambda: np.array_split(np.arange(3), 5))

# Numbers too large for the result's dtype.
big = np.array([1e300, 2.0])
small = np.zeros(2, np.float32)
for name, f in (('concatenate', lambda: np.concatenate([big, [1.0]], dtype=np.float32, casting='unsafe')),
                ('out', lambda: np.concatenate([big[:1], big[1:]], out=small, casting='unsafe')),
                ('take', lambda: np.take(big, [0, 1], out=small, mode='clip')),
                ('choose', lambda: np.choose([0, 1], [big, big], out=small, mode='clip')),
                ('hstack', lambda: np.hstack([big, 1.0], dtype=np.float32, casting='unsafe'))):
    with warnings.catch_warnings(record=True) as met:
        warnings.simplefilter('always')
        attempt(f)
    print(name, sorted({str(w.message) for w in met}))
with np.errstate(over='raise'):
    attempt(lambda: np.concatenate([big, big], dtype=np.float32, casting='unsafe'))

config = np.show_config(mode='dicts')
print(list(config), list(config['Machine Information']), type(config['Compilers']['c++']['version']))
attempt(lambda: np.show_config(mode='x'))
