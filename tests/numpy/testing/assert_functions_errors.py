import numpy as np
from numpy.testing import assert_equal, assert_allclose, assert_array_equal, assert_almost_equal, assert_array_almost_equal, assert_raises, assert_array_less
for f in (
    lambda: assert_equal([1, 2], [1, 3]),
    lambda: assert_allclose([1.0], [1.1]),
    lambda: assert_array_equal([1, 2], [1, 2, 3]),
    lambda: assert_almost_equal(1.0, 1.1),
    lambda: assert_array_less([2], [1]),
    lambda: assert_raises(ValueError, int, "5"),
    lambda: assert_array_almost_equal([1.0, 2.0], [1.0, 2.001], decimal=2),
    lambda: assert_equal(1, 2),
    lambda: assert_equal("a", "b"),
    lambda: assert_allclose([1, 2, np.nan], [1, 2, 3]),
):
    try:
        f()
        print("ok")
    except AssertionError as e:
        print(e)
