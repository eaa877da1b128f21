# What would read or write outside an array's memory, or move it while somebody looks at it.
import numpy as np
from numpy.lib.stride_tricks import as_strided


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


print('-- a bytearray keeps its size while an array shows it')
b = bytearray(b'12345678')
x = np.frombuffer(b, 'i4')
y = x[1:]
for change in (b.clear, b.pop, lambda: b.append(1), lambda: b.extend(b'12'), lambda: b.__delitem__(0),
               lambda: b.insert(0, 1), lambda: b.__imul__(3), lambda: b.__setitem__(slice(0, 3), b'')):
    attempt(change)
b[:] = b'abcdabcd'
print(x, y)
del x
attempt(b.clear)
del y
attempt(b.clear)

print('-- fields')
for spec in ({'names': ['a'], 'formats': ['i4'], 'offsets': [2**63 - 1]},
             {'names': ['a'], 'formats': ['i4'], 'offsets': [-4]},
             {'names': ['a', 'b'], 'formats': ['O', 'i4'], 'offsets': [0, 2]},
             {'names': ['a', 'b'], 'formats': ['O', 'O'], 'offsets': [0, 4]},
             {'a': ('O', 0), 'b': ('i4', 4)},
             {'names': ['a', 'b'], 'formats': ['i8', 'i4'], 'offsets': [0, 2]}):
    attempt(lambda: np.dtype(spec))

print('-- memory in pieces')
x = np.arange(10.)
for part in (x[::-1], x[::2]):
    attempt(lambda: np.frombuffer(part))
    attempt(lambda: np.frombuffer(memoryview(part)))
    attempt(lambda: np.ndarray((5,), buffer=part))
    print(bytes(part) == part.tobytes(), bytes(memoryview(part)) == part.tobytes(), memoryview(part).tolist())
attempt(lambda: np.arange(0).reshape(0, 2**63 - 1))
attempt(lambda: np.unpackbits(np.array([1, 2], 'u1'), count=-30))

print('-- an output that is also an index or an input')
i = np.array([0, 3, 1, 2])
print(np.add.reduceat(i, i, out=i))
x = np.arange(5)
x[x] = x[::-1].copy()
print(x)
x = np.arange(3)
np.put(x, x[::-1], 10**9)
print(x)
x = np.arange(4.)
y = as_strided(x, (3, 2), (8, 8))
y += 1
print(x)

print('-- ufunc.at')
x = np.zeros(3, object)
np.add.at(x, [0, 0, 1], [1, 2, 3])
print(x)
x = np.arange(3)
np.add.at(x, [0], 1.75)
np.divide.at(x, [2], 4)
print(x)
attempt(lambda: np.add.at(x, [0, 1, 2], [1, 2]))
words = np.array(['a', 'b', 'c'], object)
np.add.at(words, [0, 2, 2], '!')
print(words, np.add.reduceat(words, [0, 1]), np.add.reduceat(np.array([[1, 2, 3], [4, 5, 6]], object), [0, 2], axis=1))
glue = np.frompyfunc(lambda a, b: a * 10 + b, 2, 1)
print(glue.reduceat(np.arange(6), [0, 3, 1]))

print('-- too much')
attempt(lambda: np.random.bytes(10**13))
attempt(lambda: np.random.permutation(10**12))
attempt(lambda: np.random.choice(10**12, 3, replace=False))
attempt(lambda: np.hamming(10**12))
attempt(lambda: np.sum(np.ones(3), axis=2**31))
attempt(lambda: np.array2string(np.arange(3), edgeitems=2**60, threshold=0))
print(len(np.random.bytes(0)), len(np.random.bytes(7)))
attempt(lambda: np.arange(2**70))
print(np.arange(2**70, 2**70 + 2), np.ones((2, 3)).T.data.shape)
attempt(lambda: np.float64(2).__format__(None))
attempt(lambda: np.int8(2).__format__(b'x'))
