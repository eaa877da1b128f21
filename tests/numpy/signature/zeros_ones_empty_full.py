import numpy as np
for f in (np.zeros, np.ones, np.empty):
    a = f(shape=(2, 3), dtype="i2", order="F", device=None, like=None)
    print(f.__name__, a.shape, a.dtype, a.flags.f_contiguous, f(3).dtype, f((2,), int).dtype, f(np.int64(2)).shape, f([2, 1]).shape, f(()).shape, f((0,)).size)
print(np.full(shape=2, fill_value=1.5, dtype=int, order="C", device="cpu", like=None))
print(np.full((2,), [1, 2], np.int8), np.full((2, 2), np.inf), np.full(2, None).dtype)
print(np.full(2, 3).dtype, np.full(2, 1 + 1j).dtype)
x = np.arange(6, dtype=np.int16).reshape(2, 3)
for f in (np.zeros_like, np.ones_like, np.empty_like):
    r = f(x, dtype=float, order="K", subok=True, shape=(3,), device=None)
    print(f.__name__, r.dtype, r.shape, f(x).dtype, f(x.T).strides, f(x, order="C").strides, f([1, 2]).shape)
print(np.full_like(x, 7, dtype=None, order="K", subok=True, shape=None), np.full_like([1, 2], 2.7), np.full_like([1.0, 2], 2.7, shape=3))
