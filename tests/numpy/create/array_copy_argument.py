import numpy as np
a = np.arange(3)
b = np.array(a)
c = np.array(a, copy=None)
d = np.asarray(a)
e = np.array(a, copy=False)
b[0] = 99
print(a, b, c is a, d is a, e is a, np.asarray(a, dtype=float) is a)
for bad in ([1, 2], (3,)):
    try:
        np.array(bad, copy=False)
    except ValueError as err:
        print(err)
try:
    np.array(a, dtype=float, copy=False)
except ValueError as err:
    print(str(err).splitlines()[0])
print(np.copy(a) is a, a.copy().base, np.asanyarray(a) is a)
print(np.ascontiguousarray(a[::2]).flags.c_contiguous)
f = np.array([[1, 2], [3, 4]], order="F")
print(f.flags.f_contiguous, f.strides, np.array(f).strides, np.array(f, order="C").strides)
print(f.copy().strides, f.copy("K").strides)
