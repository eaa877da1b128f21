import numpy as np
from numpy.testing import assert_equal, assert_allclose, assert_array_equal, assert_almost_equal, assert_array_almost_equal, assert_raises, assert_array_less
assert_equal(np.array([1, 2]), [1, 2])
assert_allclose([1.0, 2.0], [1.0, 2.0 + 1e-9])
assert_array_equal([np.nan, 1], [np.nan, 1])
assert_almost_equal(1.0, 1.00000001)
assert_array_less([1, 2], [2, 3])
assert_equal({"a": [1, 2]}, {"a": [1, 2]})
assert_raises(ValueError, int, "x")
with assert_raises(ZeroDivisionError):
    1 / 0
print("all passed")
