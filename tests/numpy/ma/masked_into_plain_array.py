# An element of a plain array takes the number that the masked value says it is: nan with a warning, or none at all.
import warnings
import numpy as np
for a, key in ((np.array(5.), ()), (np.zeros(3), 1), (np.zeros(3), ()), (np.zeros((2, 2), 'f4'), (0, 1)), (np.zeros(3, int), ())):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        a[key] = np.ma.masked
    print(a, [(x.category.__name__, str(x.message)) for x in w])
b = np.zeros(2, int)
try:
    b[0] = np.ma.masked
except Exception as e:
    print(type(e).__name__, e)
b[1] = np.ma.array(7)
print(b)
m = np.ma.zeros(3)
m[1] = np.ma.masked
print(m)
