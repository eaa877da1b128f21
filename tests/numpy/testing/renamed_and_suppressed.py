"""x= and y= of assertions, suppress_warnings and its forwarding rules, NaNs in the way of masks."""
import warnings

import numpy as np
from numpy.testing import (assert_almost_equal, assert_array_almost_equal, assert_array_equal, assert_array_max_ulp, assert_no_warnings,
                           assert_warns, suppress_warnings)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    assert_array_equal(x=[1], desired=[1])
    assert_array_almost_equal([1], y=[1])
print([str(w.message) for w in seen])
for rule in ("always", "module", "once", "location"):
    with suppress_warnings() as outer:
        log = outer.record(UserWarning)
        with suppress_warnings(rule):
            for _ in range(2):
                warnings.warn("one")
            for i in range(2):
                warnings.warn("two")
            warnings.warn("two")
    print(rule, len(log))
with suppress_warnings() as sup:
    sup.filter(DeprecationWarning, "old")
    kept = sup.record(RuntimeWarning, "tiny")
    warnings.warn("older", DeprecationWarning)
    warnings.warn("tiny number", RuntimeWarning)
    print(len(kept), len(sup.log))
for call in (lambda: assert_warns(UserWarning, lambda: 1), lambda: assert_warns(UserWarning, match="x"),
             lambda: assert_no_warnings(lambda: warnings.warn("no")), lambda: assert_array_equal([1, np.nan], [1, 2]),
             lambda: assert_array_almost_equal([1, np.inf], [1, -np.inf]), lambda: assert_almost_equal(1 + 2j, 1 + 3j),
             lambda: assert_array_equal([1, 2], [1, 2, 3]), lambda: assert_array_equal(["a", "b"], ["a", "c"])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, str(e).split(": [<")[0])
print(assert_array_max_ulp(np.array([np.nan, 1.0]), np.array([-np.nan, 1.0 + 2**-52])))
