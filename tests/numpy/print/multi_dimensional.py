import numpy as np
print(np.arange(6).reshape(2, 3))
print(repr(np.arange(6).reshape(2, 3)))
print(np.arange(24).reshape(2, 3, 4))
print(repr(np.arange(24).reshape(2, 3, 4)))
print(repr(np.arange(8.0).reshape(2, 2, 2, 1)))
print(repr(np.zeros((1, 1, 1))), repr(np.zeros((2, 1, 0))))
print(repr(np.array([[1, 1000], [-5, 2]])), repr(np.array([["a"], ["long string"]])))
print(np.arange(8).reshape(2, 2, 2).tolist(), str(np.arange(4).reshape(2, 2)).split("\n"))
