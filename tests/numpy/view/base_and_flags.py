import numpy as np
a = np.arange(12).reshape(3, 4)
print(a.flags)
v = a[:, ::2]
print(v.flags.c_contiguous, v.flags["F_CONTIGUOUS"], v.flags.owndata, v.flags.writeable)
print(v.base is a.base, a.base.shape, v.flags.contiguous, v.flags.fnc)
print(v.flags.forc, v.flags.behaved, v.flags.aligned, v.flags.num)
print(np.zeros(3).flags.f_contiguous, np.zeros((3, 1)).flags.f_contiguous)
print(np.zeros((2, 2), order="F").flags.c_contiguous, np.zeros((0, 3)).flags.c_contiguous)
print(np.array(5).flags.c_contiguous, np.arange(3).base)
b = np.arange(3)
b.flags.writeable = False
c = b.copy()
c[0] = 5
b.setflags(write=True)
b[0] = 7
print(b, c, b.flags.writeable)
