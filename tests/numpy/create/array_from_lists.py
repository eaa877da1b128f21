import numpy as np
a = np.array([1, 2, 3])
print(a, repr(a), a.dtype, a.shape, a.ndim, a.size)
print(repr(np.array([1, 2.5])), repr(np.array([[1, 2], [3, 4]])), repr(np.array([])))
print(repr(np.array(5)), repr(np.array([True, False])))
print(repr(np.array([1, 2j])), repr(np.array(["a", "bcd"])), repr(np.array([b"x", b"yz"])))
print(np.array([1, "a"]), np.array([1.5, True]))
print(np.array((1, 2)), np.array(range(3)), np.array([(1, 2), (3, 4)]).shape)
print(np.array([[[1]]]).shape, np.array([[]]).shape)
print(np.array([1, 2], dtype=float), np.array([1.9, -1.9], dtype=int))
print(np.array([0, 1, 2], dtype=bool), np.array([1, 2], dtype="f4").dtype)
print(repr(np.array([1, 2], ndmin=3)), np.array([np.array([1, 2]), [3, 4]]), np.array([[1], [2]]).T)
print(np.array(3.5).item(), np.array(3)[()], len(np.array([[1, 2], [3, 4], [5, 6]])))
try:
    len(np.array(5))
except TypeError as e:
    print(e)
