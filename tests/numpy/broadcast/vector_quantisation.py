import numpy as np
book = np.arange(1000).reshape(100, 10)
match = np.array([np.arange(100, 110), np.arange(155, 165), np.arange(173, 183)])
for v in match:
    best = min(book, key=lambda d: np.sum((v - d) ** 2))
    print(best, np.sum((v - best) ** 2))
distances = book - match[:, None, :]
distances *= distances
print(distances.shape)
distances = distances.sum(axis=2)
chosen = distances.argmin(axis=1)
print(repr(book[chosen]), repr(distances[range(len(match)), chosen]), chosen)
points = np.array([[0, 0], [3, 4], [6, 8]])
d = np.sqrt(((points[:, None] - points[None]) ** 2).sum(-1))
print(d, np.hypot(*(points[:, None] - points).transpose(2, 0, 1)))
