import numpy as np
P = np.array([[0, 0], [3, 4], [6, 8], [1, 1]], float)
D = np.linalg.norm(P[:, None] - P[None], axis=-1)
print(D.round(4), (D == D.T).all(), D[np.triu_indices(4, 1)].round(4))
np.fill_diagonal(D, np.inf)
print(D.argmin(axis=1), np.unravel_index(D.argmin(), D.shape), D.min())
lat = np.radians([52.52, 48.85, -33.93])
lon = np.radians([13.40, 2.35, 18.86])
a = np.sin((lat[:, None] - lat) / 2) ** 2 + np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
print((2 * 6371 * np.arcsin(np.sqrt(a))).round(2))
print(np.abs(P[:, None] - P).sum(-1), np.abs(P[:, None] - P).max(-1), P @ P.T)
print(np.hypot(P[:, 0], P[:, 1]))
order = [0]
while len(order) < 4:
    d = D[order[-1]].copy()
    d[order] = np.inf
    order.append(int(d.argmin()))
print(order, P[order])
