import warnings
import numpy as np
from numpy.testing import assert_no_warnings, assert_warns, clear_and_catch_warnings, print_assert_equal, suppress_warnings

def old(n):
    warnings.warn("old", DeprecationWarning)
    return n * n

print(assert_warns(DeprecationWarning, old, 4))
with assert_warns(DeprecationWarning):
    old(1)
print(assert_no_warnings(abs, -3))
for f in (lambda: assert_warns(UserWarning, old, 1), lambda: assert_warns(DeprecationWarning, abs, 1),
          lambda: print_assert_equal("two lists", [0, 1], [0, 2]), lambda: assert_no_warnings(old, 2)):
    try:
        f()
    except AssertionError as e:
        print(str(e)[:40])
with suppress_warnings() as sup:
    sup.filter(RuntimeWarning, "divide")
    log = sup.record(DeprecationWarning)
    print(np.array([1.0]) / 0, old(3), len(log), str(log[0].message), len(sup.log))
with clear_and_catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old(1)
    print(len(seen), seen[0].category.__name__)
print_assert_equal("same", 1, 1)
