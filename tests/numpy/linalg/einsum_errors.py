import numpy as np
a, b, v = np.arange(6).reshape(2, 3), np.arange(12).reshape(3, 4), np.array([1, 2, 3])
for f in (
    lambda: np.einsum("ij,jk->ik", a, a),
    lambda: np.einsum("ijk", a),
    lambda: np.einsum("ij->k", a),
    lambda: np.einsum("i,i", v),
    lambda: np.einsum("ij->ii", a),
    lambda: np.einsum("i$", v),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
