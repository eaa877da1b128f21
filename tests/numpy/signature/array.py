import numpy as np
a = np.array([[1, 2], [3, 4]])
print(np.array(object=[1, 2], dtype="f4", copy=True, order="C", subok=True, ndmin=3, like=None))
print(np.array(a, copy=None) is a, np.array(a, copy=True) is a)
print(np.array(a, None, copy=False) is a, np.array(a, float, order="F").flags.f_contiguous)
print(np.array(a, order="A").strides, np.array(a.T, order="K").strides)
print(np.array(a.T, order="C").strides, np.array(5, ndmin=2), np.array([a, a]).shape)
