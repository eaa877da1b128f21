# profile: scipy2008
import numpy as np
a = np.arange(3)
print(a.dtype, a.itemsize, a.strides, np.array([1, 2]).dtype, np.zeros(2, int).dtype, np.ones(2, dtype=int).itemsize)
print(np.dtype(int), np.dtype("int"), np.dtype("p"), np.dtype(np.intp), np.int_, np.uint, np.iinfo(int).max, np.int32().itemsize)
print(a.sum().dtype, np.array([1, 2], np.int8).sum().dtype, np.cumsum(a).dtype, a.argmax().dtype, np.argsort(a).dtype, np.nonzero(a)[0].dtype, np.where(a)[0].dtype, np.unique(a, return_counts=True)[1].dtype, np.bincount([1]).dtype, np.searchsorted(a, 1).dtype)
print(np.array([2**31 - 1]).dtype, np.array([2**31]).dtype, np.array([2**40, 1]).dtype, np.arange(2**31, 2**31 + 2).dtype, np.full(2, 7).dtype, np.array([True]).sum().dtype)
print(np.array([2**31 - 1]) + 1, np.arange(5) * 10**9, np.int_(7), type(a[0]), (a / 2).dtype, (a * 1.5).dtype, (a + np.int64(1)).dtype)
try:
    a[0] = 2**31
except OverflowError as e:
    print(e)
print(np.random.randint(5) is not None, np.random.randint(0, 9, 3).dtype, np.indices((2, 2)).dtype, np.mgrid[0:2].dtype, np.eye(2, dtype=int).nbytes, np.array([[1, 2], [3, 4]]).dot([1, 1]).dtype, np.prod([1, 2]).dtype)
