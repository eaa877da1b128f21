import numpy as np
for s in ((0,), (0, 3), (3, 0), (1, 1), (1, 0, 2), (2, 1, 1), (1, 1, 1, 1), (2, 2, 1, 2)):
    a = np.zeros(s)
    print(s, a)
    print(repr(a), repr(a.astype(int)), repr(a.astype(bool)), repr(a.astype("S1")))
print(repr(np.zeros((2, 0), dtype=[("a", int)])), repr(np.array([[]], dtype="U3")), repr(np.empty((0,), dtype=complex)))
