# Scalars tell nobody of an __iter__, and refuse to be iterated.
import numpy as np
from collections.abc import Iterable

class F(np.float64):
    pass

class I(np.int64):
    pass

class V(np.void):
    pass

record = np.zeros(1, 'i,i')[0]
for x in (np.int64(1), np.float64(1), np.complex128(1), np.bool_(True), np.float32(2), np.str_('ab'), np.bytes_(b'ab'), record, F(1), I(1)):
    print(type(x).__name__, hasattr(x, '__iter__'), isinstance(x, Iterable), np.iterable(x))
    try:
        print(list(x))
    except TypeError as e:
        print(e)
print(hasattr(np.generic, '__iter__'), list(V(3)), tuple(record), 0 in record)
