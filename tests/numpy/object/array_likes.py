# Among objects, what could become an array stays what it is.
import array
import numpy as np

class A:
    def __init__(self, v=(1., 2.)):
        self.v = np.array(v)
    def __array__(self, dtype=None, copy=None):
        return self.v
    def __repr__(self):
        return 'A()'

class S(list):
    pass

shared = A()
other = A()
other.v = shared.v
inner = [1, 2]

def filled(n, v):
    x = np.empty(n, dtype=object)
    x[:] = v
    return x

for make in [
    lambda: np.array([A(), None], dtype=object),
    lambda: np.array([A(), A()], dtype=object),
    lambda: np.array([A(), [1, 2, 3]], dtype=object),
    lambda: np.array([A(), [1, 2]], dtype=object),
    lambda: np.array(A(), dtype=object),
    lambda: np.array([[A(), 1], [2, 3]], dtype=object),
    lambda: filled(2, A()),
    lambda: filled(2, [A(), A(3)]),
    lambda: filled(2, [A(), A()]),
    lambda: np.array([A(3.), 4], dtype=object),
    lambda: np.array([S([1, 2]), None], dtype=object),
    lambda: np.array([array.array('i', [1, 2]), None], dtype=object),
    lambda: np.array([b'ab', bytearray(b'xy'), None], dtype=object),
    lambda: np.array([range(3), None], dtype=object),
    lambda: np.array([range(3), range(3)], dtype=object),
    lambda: np.array([np.array(3.), 4], dtype=object),
    lambda: np.array([np.ones((2, 3)), np.ones((2, 4))], dtype=object),
    lambda: np.array([A(), None]),
]:
    try:
        print(repr(make()))
    except Exception as e:
        print(type(e).__name__, e)

x = np.array([shared, other, None, inner], dtype=object)
print(x[0] is shared, x[1] is other, x[3] is inner)
