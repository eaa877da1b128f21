import numpy as np
from numpy.testing import assert_allclose, assert_array_equal, assert_equal, assert_array_almost_equal
def show(f, *a, **k):
    try:
        f(*a, **k)
        print("passed")
    except AssertionError as e:
        print(e)
show(assert_allclose, [1, 2, 3], [1, 2, 4])
show(assert_allclose, np.ones((2, 2)), np.zeros((2, 2)), err_msg="my message")
show(assert_allclose, 1.0, 1.0000001)
show(assert_allclose, [1.0], [1.5], atol=1)
show(assert_array_equal, [1, 2], [1, 2])
show(assert_array_equal, [[1, 2]], [[1, 3]], verbose=False)
show(assert_array_equal, np.arange(3), np.arange(4))
show(assert_equal, [1, [2]], [1, [3]])
show(assert_equal, {"a": 1}, {"a": 2})
show(assert_equal, "x", "y")
show(assert_array_almost_equal, [1.0, 2.0], [1.0, 2.01], decimal=3)
show(assert_array_equal, ["a", "b"], ["a", "c"])
show(assert_array_equal, [True, False], [True, True])
