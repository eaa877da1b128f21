import numpy as np
class A(np.ndarray):
    def __array_finalize__(self, obj):
        print("finalize", type(obj).__name__, end=" ")
a = np.arange(3.0).view(A)
m = a.reshape(1, 3)
for f in (
    lambda: a + 1, lambda: a[1:], lambda: np.sqrt(a), lambda: a.sum(), lambda: a.mean(), lambda: a.std(), lambda: a.var(),
    lambda: m.std(axis=1), lambda: m.mean(axis=1), lambda: a.round(1), lambda: a.round(), lambda: a.cumsum(), lambda: a.max(),
    lambda: np.zeros_like(a), lambda: np.full_like(a, 2), lambda: np.dot(a, a), lambda: a.dot(2), lambda: m.dot(a),
    lambda: a.squeeze(), lambda: m.squeeze(), lambda: np.inner(a, a), lambda: np.count_nonzero(a), lambda: np.insert(a, 0, 1),
    lambda: a.copy(), lambda: a.reshape(3, 1), lambda: a.T, lambda: np.sort(a), lambda: np.concatenate([a, a]), lambda: a.astype(int),
):
    r = f()
    print(type(r).__name__)
