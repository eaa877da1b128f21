"""numpy.matlib makes matrices."""
import numpy as np

def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


import numpy.matlib
show(lambda: np.matlib.empty((2, 2)).shape)
show(lambda: np.matlib.zeros((2, 3)))
show(lambda: np.matlib.zeros(2))
show(lambda: np.matlib.ones((2, 3)))
show(lambda: np.matlib.ones(2))
show(lambda: np.matlib.identity(3, dtype=int))
show(lambda: np.matlib.eye(3, k=1, dtype=float))
a0 = np.array(1)
show(lambda: np.matlib.repmat(a0, 2, 3))
a1 = np.arange(4)
show(lambda: np.matlib.repmat(a1, 2, 2))
a2 = np.asmatrix(np.arange(6).reshape(2, 3))
show(lambda: np.matlib.repmat(a2, 2, 3))
show(lambda: np.random.seed(123))
show(lambda: np.matlib.rand(2, 3))
show(lambda: np.matlib.rand((2, 3)))
show(lambda: np.random.seed(123))
show(lambda: np.matlib.randn(1))
show(lambda: np.random.seed(123))
show(lambda: np.matlib.randn(1, 2, 3))
show(lambda: np.random.seed(123))
show(lambda: np.matlib.randn((2, 3)))
show(lambda: 2.5 * np.matlib.randn((2, 4)) + 3)
show(lambda: np.matlib.eye(2))
import numpy.matlib as M
show(lambda: M.pi, M.mat if hasattr(M, 'mat') else None)
show(lambda: M.array([1]))
