"""numpy.ma.testutils: assertions that take no notice of what is masked."""
import numpy as np
import numpy.ma.testutils as t


def show(f, a, b):
    try:
        print(f.__name__, f(a, b))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


pairs = [(1, 2), ([1, 2], [1, 3]), (np.ma.array([1, 2, 3], mask=[0, 1, 0]), np.ma.array([1, 2, 4], mask=[1, 1, 0])),
         ({"a": 1}, {"a": 2}), ("a", "b"), (np.ma.masked, 3)]
for a, b in pairs:
    for f in (t.assert_equal, t.assert_almost_equal, t.assert_array_equal, t.assert_mask_equal, t.assert_not_equal,
              t.assert_equal_records, t.assert_array_less, t.assert_close):
        show(f, a, b)
print(t.approx([1.0, 2], [1.0, 2.1]), t.almost([1.0, 2], [1.0, 2.1], 1))
