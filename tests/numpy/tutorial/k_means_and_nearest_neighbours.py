import numpy as np
np.random.seed(1)
pts = np.vstack([np.random.randn(20, 2) + c for c in ([0, 0], [5, 5], [0, 5])])
centres = pts[[0, 20, 40]].copy()
for it in range(10):
    d = ((pts[:, None, :] - centres[None]) ** 2).sum(axis=2)
    label = d.argmin(axis=1)
    new = np.array([pts[label == k].mean(axis=0) for k in range(3)])
    if np.allclose(new, centres):
        break
    centres = new
print(it, centres.round(4), np.bincount(label))
def knn(train, lab, q, k=3):
    d = np.sqrt(((train - q) ** 2).sum(axis=1))
    near = np.argsort(d, kind="stable")[:k]
    v, c = np.unique(lab[near], return_counts=True)
    return v[c.argmax()]
print([int(knn(pts, label, q)) for q in ([0, 0], [5, 4], [1, 6])])
norm = (pts - pts.mean(0)) / pts.std(0)
print(abs(norm.mean(0)).max() < 1e-12, np.allclose(norm.std(0), 1), norm.shape)
