import numpy as np
r = lambda x: np.round(x, 6) + 0.0
s = np.array([[2.0, 1], [1, 3]])
w, v = np.linalg.eigh(s)
w, v = np.linalg.eig(np.array([[2.0, 0], [0, 5]]))
res = np.linalg.eig(s)
u, sv, vt = np.linalg.svd([[1.0, 2], [3, 4], [5, 6]])
q, rr = np.linalg.qr([[1.0, 2], [3, 4], [5, 6]])
for f in (
    lambda: np.linalg.cholesky([[1, 2], [2, 1]]),
    lambda: np.linalg.eig([[1, 2, 3]]),
    lambda: np.linalg.eigh([1]),
    lambda: np.linalg.svd([1, 2]),
    lambda: np.linalg.eig([[np.nan, 1], [1, 2]]),
    lambda: np.linalg.lstsq([[1, 2]], [1, 2], rcond=None),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
