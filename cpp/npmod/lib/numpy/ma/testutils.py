"""Assertions about masked arrays: what is masked counts as equal."""
import operator

import numpy as np
import numpy.testing
from numpy import ndarray
from numpy.testing import assert_, assert_allclose, assert_array_almost_equal_nulp, assert_raises, build_err_msg
from numpy.ma.core import filled, getmask, mask_or, masked, masked_array, nomask

__all__ = ["almost", "approx", "assert_almost_equal", "assert_array_almost_equal", "assert_array_approx_equal",
           "assert_array_compare", "assert_array_equal", "assert_array_less", "assert_close", "assert_equal",
           "assert_equal_records", "assert_mask_equal", "assert_not_equal", "fail_if_array_equal", "TestCase", "assert_",
           "assert_allclose", "assert_array_almost_equal_nulp", "assert_raises"]


def __getattr__(name):
    if name == "TestCase":
        from unittest import TestCase

        return TestCase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _filled_masked(a, b, fill_value):
    """Both as floats, with numbers that differ, or don't, where one is masked; of objects whether they are equal, and None."""
    m = mask_or(getmask(a), getmask(b))
    d1, d2 = filled(a), filled(b)
    if d1.dtype.char == "O" or d2.dtype.char == "O":
        return np.equal(d1, d2).ravel(), None
    x = filled(masked_array(d1, copy=False, mask=m), fill_value).astype(np.float64)
    y = filled(masked_array(d2, copy=False, mask=m), 1).astype(np.float64)
    return x, y


def approx(a, b, fill_value=True, rtol=1e-5, atol=1e-8):
    """Whether each element of a is close to b's; where one is masked it is, unless fill_value is false."""
    x, y = _filled_masked(a, b, fill_value)
    return x if y is None else np.less_equal(np.absolute(x - y), atol + rtol * np.absolute(y)).ravel()


def almost(a, b, decimal=6, fill_value=True):
    """Whether each element of a is within a number of decimals of b's."""
    x, y = _filled_masked(a, b, fill_value)
    return x if y is None else np.around(np.abs(x - y), decimal) <= 10.0 ** (-decimal)


def _assert_equal_on_sequences(actual, desired, err_msg=""):
    __tracebackhide__ = True
    assert_equal(len(actual), len(desired), err_msg)
    for k in range(len(desired)):
        assert_equal(actual[k], desired[k], f"item={k!r}\n{err_msg}")


def assert_equal_records(a, b):
    """Fails unless two records have one dtype and equal fields."""
    __tracebackhide__ = True
    assert_equal(a.dtype, b.dtype)
    for f in a.dtype.names:
        af, bf = operator.getitem(a, f), operator.getitem(b, f)
        if af is not masked and bf is not masked:
            assert_equal(af, bf)


def assert_equal(actual, desired, err_msg=""):
    """Fails unless the two are equal: dictionaries, sequences, arrays with masks, anything else."""
    __tracebackhide__ = True
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg)
        for k in desired:
            if k not in actual:
                raise AssertionError(f"{k} not in {actual}")
            assert_equal(actual[k], desired[k], f"key={k!r}\n{err_msg}")
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        return _assert_equal_on_sequences(actual, desired, err_msg="")
    if not (isinstance(actual, ndarray) or isinstance(desired, ndarray)):
        if not desired == actual:
            raise AssertionError(build_err_msg([actual, desired], err_msg))
        return
    if (actual is masked) != (desired is masked):
        raise ValueError(build_err_msg([actual, desired], err_msg, header="", names=("x", "y")))
    actual = np.asanyarray(actual)
    desired = np.asanyarray(desired)
    if actual.dtype.char == "S" and desired.dtype.char == "S":
        return _assert_equal_on_sequences(actual.tolist(), desired.tolist(), err_msg="")
    return assert_array_equal(actual, desired, err_msg)


def fail_if_equal(actual, desired, err_msg=""):
    """Fails if the two are equal."""
    __tracebackhide__ = True
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        fail_if_equal(len(actual), len(desired), err_msg)
        for k in desired:
            if k not in actual:
                raise AssertionError(repr(k))
            fail_if_equal(actual[k], desired[k], f"key={k!r}\n{err_msg}")
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        fail_if_equal(len(actual), len(desired), err_msg)
        for k in range(len(desired)):
            fail_if_equal(actual[k], desired[k], f"item={k!r}\n{err_msg}")
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return fail_if_array_equal(actual, desired, err_msg)
    if not desired != actual:
        raise AssertionError(build_err_msg([actual, desired], err_msg))


assert_not_equal = fail_if_equal


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Fails unless the two agree to a number of decimals."""
    __tracebackhide__ = True
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_almost_equal(actual, desired, decimal=decimal, err_msg=err_msg, verbose=verbose)
    if not np.around(abs(desired - actual), decimal) <= 10.0 ** (-decimal):
        raise AssertionError(build_err_msg([actual, desired], err_msg=err_msg, verbose=verbose))


assert_close = assert_almost_equal


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", fill_value=True):
    """Fails unless comparison holds for all elements, those masked left aside."""
    __tracebackhide__ = True
    m = mask_or(getmask(x), getmask(y))
    x = masked_array(x, copy=False, mask=m, keep_mask=False, subok=False)
    y = masked_array(y, copy=False, mask=m, keep_mask=False, subok=False)
    if (x is masked) != (y is masked):
        raise ValueError(build_err_msg([x, y], err_msg=err_msg, verbose=verbose, header=header, names=("x", "y")))
    return numpy.testing.assert_array_compare(comparison, x.filled(fill_value), y.filled(fill_value), err_msg=err_msg,
                                              verbose=verbose, header=header)


def assert_array_equal(x, y, err_msg="", verbose=True):
    """Fails unless two arrays are equal where neither is masked."""
    __tracebackhide__ = True
    assert_array_compare(operator.__eq__, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not equal")


def fail_if_array_equal(x, y, err_msg="", verbose=True):
    """Fails if two arrays are equal where neither is masked."""
    __tracebackhide__ = True

    def compare(x, y):
        return not np.all(approx(x, y))

    assert_array_compare(compare, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not equal")


def assert_array_approx_equal(x, y, decimal=6, err_msg="", verbose=True):
    """Fails unless two arrays agree to a number of decimals, relatively."""
    __tracebackhide__ = True

    def compare(x, y):
        return approx(x, y, rtol=10.0**-decimal)

    assert_array_compare(compare, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not almost equal")


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    """Fails unless two arrays agree to a number of decimals."""
    __tracebackhide__ = True

    def compare(x, y):
        return almost(x, y, decimal)

    assert_array_compare(compare, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not almost equal")


def assert_array_less(x, y, err_msg="", verbose=True):
    """Fails unless each element of x is below y's."""
    __tracebackhide__ = True
    assert_array_compare(operator.__lt__, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not less-ordered")


def assert_mask_equal(m1, m2, err_msg=""):
    """Fails unless two masks are equal."""
    __tracebackhide__ = True
    if m1 is nomask:
        assert_(m2 is nomask)
    if m2 is nomask:
        assert_(m1 is nomask)
    assert_array_equal(m1, m2, err_msg=err_msg)
