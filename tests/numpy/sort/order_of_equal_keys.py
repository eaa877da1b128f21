import numpy as np
x = np.arange(5000)
for dtype in ("i4", "u4", "f4", "i8", "u8", "f8"):
    for n in (5, 16, 100, 256, 257, 300, 1021, 5000):
        for few in (3, max(2, n // 4)):
            a = (x[:n] * 7919 % 104729 % few).astype(dtype)
            p, q, r = np.argsort(a), np.argpartition(a, n // 3), np.argpartition(a, -3)
            print(dtype, n, few, p[:: max(1, n // 9)], q[:: max(1, n // 7)], r[-5:], np.argsort(a, kind="stable")[:4])
    a = (x * 7919 % 104729).astype(dtype)
    for n in (10, 255, 300, 600, 2000, 5000):
        print(np.partition(a[:n], n // 2)[:: n // 10], np.partition(a[:n], [1, n // 2])[-4:])
