"""The order of equal elements in argsort, and what partition leaves beside the place asked for."""
import numpy as np

r = np.random.RandomState(7)
for dtype in (np.int64, np.float64, np.int32, np.float32, np.uint16):
    for n in (5, 8, 9, 16, 17, 33, 100, 256):
        a = r.randint(0, max(3, n // 3), n).astype(dtype)
        print(dtype.__name__, n, (np.argsort(a) * np.arange(n)).sum(), np.argsort(a)[:9])
        print(np.partition(a, n // 2)[:9], np.argpartition(a, n // 2)[:9])
print(np.argsort([[3, 1, 3, 1, 2, 2, 3, 1, 1, 2], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]], axis=1))
print(np.argsort([2.0, np.nan, 1.0, 2.0, np.nan, 1.0, 0.0, 2.0, 1.0, 0.0]))
print(np.argpartition([5, 3, 8, 1, 9, 2], 2), np.argpartition([5, 3, 8, 1, 9, 2], (0, 2)))
print(np.sort(r.permutation(5000)[np.argpartition(r.permutation(5000), 3)[:3]]).shape)
big = r.permutation(2000)
print(np.partition(big, 5)[:6], np.partition(big, -3)[-3:], big[np.argpartition(-big, 4)[:4]])
