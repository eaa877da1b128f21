# profile: scipy2008
import numpy as np
book = np.arange(1000).reshape(100, 10)
match = np.array([np.arange(100, 110), np.arange(155, 165), np.arange(173, 183)])
for v in match:
    min_dist = np.inf
    for d in book:
        dist = np.sum((v - d)**2)
        if dist < min_dist:
            best_match = d
            min_dist = dist
    print best_match, min_dist
distances = (book - match[:, None, :])
print(distances.shape, distances.nbytes, distances.dtype)
distances *= distances
distances = distances.sum(axis=2)
chosen = distances.argmin(axis=1)
print(chosen, book[chosen][:, :3], distances[range(len(match)), chosen], distances.min(axis=1), np.sqrt(distances[range(3), chosen]))
alt = (match**2).sum(1)[:, None] - 2 * np.dot(match, book.T) + (book**2).sum(1)
print((alt == distances).all(), np.argsort(distances, axis=1)[:, :3], np.abs(book - match[:, None]).sum(axis=-1).argmin(-1), np.linalg.norm(book - match[:, None], axis=2).argmin(1))
print(np.take_along_axis(distances, chosen[:, None], 1).ravel(), np.partition(distances[0], 2)[:3], (distances < 1000).sum(axis=1), [np.flatnonzero(r < 1000).tolist() for r in distances])
