import numpy as np
a = np.array([1.0, 0.123456789, 12.5])
for mode in ("fixed", "unique", "maxprec", "maxprec_equal"):
    for p in (0, 2, 4, 10):
        with np.printoptions(floatmode=mode, precision=p):
            print(mode, p, a, np.array([1e10, 0.1]), np.array([1 + 0.5j]))
for sup in (True, False):
    with np.printoptions(suppress=sup, precision=3):
        print(a * 1e-6, a * 1e6, np.array([1e-10, 1]), np.array([123456789.0, 0.5]))
