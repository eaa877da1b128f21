# What a ufunc's TypeError tells, and casts to narrow floats that overflow.
import warnings
import numpy as np

try:
    np.add(1, 'a')
except TypeError as e:
    print(type(e).__name__, e.ufunc, e.dtypes)
try:
    np.add(np.ones(2), np.ones(2), dtype='i4', casting='safe')
except TypeError as e:
    print(e.ufunc, e.casting, e.from_, e.to, e.in_i)
try:
    np.add(np.ones(2), np.ones(2), out=np.ones(2, 'i4'))
except TypeError as e:
    print(e.ufunc, e.casting, e.from_, e.to, e.out_i)

x = np.zeros(3, dtype=np.float32)
for text in ['np.put(x, [0], [1e40])', 'np.put(x, [0], 1e40)', 'x.put([0], np.array([1e40]))', 'np.float32("1e39")', 'np.float16("1e10")',
             'np.array([(1e40,)], dtype=[("a", "f4")])', 'x.flat.__setitem__(0, 1e40)', 'np.put(x, [0], ["1e45"])', 'np.float32(1e40)',
             'np.put(x, [0], [1.5])']:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        print(text, eval(text), [str(m.message) for m in w])

steps = np.array([1, 2], 'm8[s]')
for f in (np.dot, np.inner, np.matmul, np.vecdot):
    for y in (np.array([3, 4]), np.array([3, 4], 'm8[m]')):
        try:
            print(f.__name__, repr(f(steps, y)))
        except TypeError as e:
            print(f.__name__, e)
for f in (np.dot, np.inner):
    for a in (np.array(['2020'], 'M8[D]'), np.array(['a'])):
        try:
            f(a, a)
        except ValueError as e:
            print(e)
