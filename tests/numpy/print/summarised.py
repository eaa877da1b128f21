import numpy as np
print(np.arange(1001))
print(repr(np.arange(1001)))
print(repr(np.arange(2000.0).reshape(40, 50)))
print(np.zeros((1001, 2)))
print(repr(np.ones((11, 10, 10))))
print(np.arange(1000)[-1], len(str(np.arange(1000))))
with np.printoptions(threshold=5, edgeitems=2):
    print(np.arange(6), repr(np.arange(6)), repr(np.arange(5)), np.arange(36).reshape(6, 6), repr(np.arange(40.).reshape(5, 8) * 1.5))
    print(repr(np.array([1000000] + [1] * 10 + [5])), repr(np.array([1.0] * 5 + [1e-10] + [2.0] * 5)))
with np.printoptions(threshold=0, edgeitems=1):
    print(np.arange(5), np.arange(2), repr(np.zeros((3, 3))))
