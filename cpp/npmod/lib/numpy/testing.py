"""Assertions about arrays."""
import contextlib
import warnings

import numpy as np

__all__ = ["assert_", "assert_allclose", "assert_almost_equal", "assert_approx_equal", "assert_array_almost_equal",
           "assert_array_almost_equal_nulp", "assert_array_equal", "assert_array_less", "assert_array_max_ulp", "assert_equal",
           "assert_raises", "assert_raises_regex", "assert_string_equal", "build_err_msg",
           "assert_no_warnings", "assert_warns", "clear_and_catch_warnings", "measure", "print_assert_equal", "suppress_warnings"]


def assert_(val, msg=""):
    """Fails unless val is true."""
    __tracebackhide__ = True
    if not val:
        try:
            text = msg()
        except TypeError:
            text = msg
        raise AssertionError(text)


def build_err_msg(arrays, err_msg, header="Items are not equal:", verbose=True, names=("ACTUAL", "DESIRED"), precision=8):
    """The text of a failed comparison."""
    lines = ["\n" + header]
    err_msg = str(err_msg)
    if err_msg:
        if err_msg.find("\n") == -1 and len(err_msg) < 79 - len(header):
            lines = [lines[0] + " " + err_msg]
        else:
            lines.append(err_msg)
    if verbose:
        for i, a in enumerate(arrays):
            show = (lambda x: np.array_repr(x, precision=precision)) if isinstance(a, np.ndarray) else repr
            try:
                text = show(a)
            except Exception as e:
                text = "[repr failed for <{}>: {}]".format(type(a).__name__, e)
            if text.count("\n") > 3:
                text = "\n".join(text.splitlines()[:3]) + "..."
            lines.append(" {}: {}".format(names[i], text))
    return "\n".join(lines)


def assert_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless the two are equal: numbers, strings, containers, arrays."""
    __tracebackhide__ = True
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in desired:
            if k not in actual:
                raise AssertionError(repr(k))
            assert_equal(actual[k], desired[k], "key={!r}\n{}".format(k, err_msg), verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], "item={!r}\n{}".format(k, err_msg), verbose)
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg, verbose, strict=strict)
    msg = build_err_msg([actual, desired], err_msg, verbose=verbose)
    try:
        complex_ = np.iscomplexobj(actual) or np.iscomplexobj(desired)
    except (ValueError, TypeError):
        complex_ = False
    if complex_:
        try:
            assert_equal(np.real(actual), np.real(desired))
            assert_equal(np.imag(actual), np.imag(desired))
        except AssertionError:
            raise AssertionError(msg) from None
    if np.isscalar(desired) != np.isscalar(actual):
        raise AssertionError(msg)
    try:
        nat = np.isnat(desired), np.isnat(actual)
        if nat == (True, True):
            if np.asarray(desired).dtype.type == np.asarray(actual).dtype.type:
                return
            raise AssertionError(msg)
    except (TypeError, ValueError, NotImplementedError):
        pass
    try:
        if np.isnan(desired) and np.isnan(actual):
            return
        if desired == 0 and actual == 0 and np.signbit(desired) != np.signbit(actual):
            raise AssertionError(msg)
    except (TypeError, ValueError, NotImplementedError):
        pass
    try:
        if not (desired == actual):
            raise AssertionError(msg)
    except (DeprecationWarning, FutureWarning) as e:
        if "elementwise == comparison" in e.args[0]:
            raise AssertionError(msg) from None
        raise


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_nan=True, equal_inf=True, *,
                         strict=False, names=("ACTUAL", "DESIRED")):
    """Fails unless the shapes agree and comparison holds for all elements."""
    __tracebackhide__ = True
    x = np.asanyarray(x)
    y = np.asanyarray(y)
    shown_x, shown_y = x, y

    def fail(text):
        raise AssertionError(build_err_msg([shown_x, shown_y], text, verbose=verbose, header=header, names=names,
                                           precision=precision))

    def same_places(test, name):
        at_x, at_y = np.asarray(test(x)), np.asarray(test(y))
        if not (at_x == at_y).all():
            fail(err_msg + "\n{} location mismatch:".format(name))
        return at_x if at_x.ndim or not at_y.ndim else at_y

    if strict:
        ok = x.shape == y.shape and x.dtype == y.dtype
    else:
        ok = x.shape == () or y.shape == () or x.shape == y.shape
    if not ok:
        if x.shape != y.shape:
            fail(err_msg + "\n(shapes {}, {} mismatch)".format(x.shape, y.shape))
        fail(err_msg + "\n(dtypes {}, {} mismatch)".format(x.dtype, y.dtype))

    def number(a):
        return a.dtype.kind in "biufcO"

    flagged = np.bool_(False)
    if number(x) and number(y) and x.dtype.kind != "O" and y.dtype.kind != "O":
        if equal_nan:
            flagged = same_places(np.isnan, "nan")
        if equal_inf and x.dtype.kind != "c" and y.dtype.kind != "c":
            flagged = flagged | same_places(lambda a: a == np.inf, "+inf")
            flagged = flagged | same_places(lambda a: a == -np.inf, "-inf")
    elif x.dtype.kind in "mM" and y.dtype.kind in "mM" and equal_nan and x.dtype.type == y.dtype.type:
        flagged = same_places(np.isnat, "NaT")
    flagged = np.asarray(flagged)
    if flagged.ndim > 0:
        if x.ndim:
            x = x[~flagged]
        if y.ndim:
            y = y[~flagged]
        if x.size == 0 or y.size == 0:
            return
    elif flagged:
        return
    held = comparison(x, y)
    if isinstance(held, (bool, np.bool_)):
        good, reduced = bool(held), np.array([held])
    else:
        reduced = np.asarray(held).ravel()
        good = bool(reduced.all())
    if good:
        return
    wrong = reduced.size - int(np.count_nonzero(reduced))
    total = flagged.size if flagged.ndim else reduced.size
    remarks = ["Mismatched elements: {} / {} ({:.3g}%)".format(wrong, total, 100 * wrong / total)]
    with np.errstate(all="ignore"), contextlib.suppress(TypeError, ValueError):
        if number(x) and number(y) and not (x.dtype == np.bool_ and y.dtype == np.bool_):
            if x.dtype.kind == "u" and y.dtype.kind == "u":
                error = np.where(x > y, x - y, y - x)
            else:
                error = abs(x - y)
            bad = ~np.broadcast_to(np.asarray(held), np.shape(error)) if np.ndim(error) else None
            bad_error = error[bad] if bad is not None else error
            text = np.array2string(np.max(bad_error))
            remarks.append("Max absolute difference among violations: " + text)
            nonzero = np.asarray(y != 0)
            if nonzero.ndim == 0:
                nonzero = np.full(np.shape(error), bool(nonzero))
            if bad is not None:
                nonzero = np.logical_and(nonzero, bad)
            wide = np.broadcast_to(y, np.shape(error))
            if np.all(~nonzero):
                largest = np.array(np.inf)
            else:
                largest = np.max(np.asarray(error)[nonzero] / abs(wide[nonzero]))
            remarks.append("Max relative difference among violations: " + np.array2string(np.asarray(largest)[()]))
    fail(str(err_msg) + "\n" + "\n".join(remarks))


def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless the shapes and elements agree (NaNs count as equal)."""
    __tracebackhide__ = True
    assert_array_compare(lambda a, b: a == b, actual, desired, err_msg=err_msg, verbose=verbose, header="Arrays are not equal",
                         strict=strict)


def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """Fails unless the elements agree to a number of decimals."""
    __tracebackhide__ = True

    def close(x, y):
        infinite = np.isinf(x) if x.dtype.kind in "fc" else np.zeros(x.shape, bool)
        if np.any(infinite) and np.any(np.isinf(y)):
            return np.where(infinite, x == y, abs(np.where(infinite, 0, x) - np.where(infinite, 0, y)) < 1.5 * 10.0 ** (-decimal))
        return abs(x - y) < 1.5 * 10.0 ** (-decimal)

    assert_array_compare(close, actual, desired, err_msg=err_msg, verbose=verbose,
                         header="Arrays are not almost equal to {} decimals".format(decimal), precision=decimal)


def assert_array_less(x, y, err_msg="", verbose=True, *, strict=False):
    """Fails unless every element of x is below y's."""
    __tracebackhide__ = True
    assert_array_compare(lambda a, b: a < b, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not strictly ordered `x < y`",
                         equal_inf=False, strict=strict, names=("x", "y"))


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    """Fails unless |actual - desired| <= atol + rtol * |desired| everywhere."""
    __tracebackhide__ = True
    actual, desired = np.asanyarray(actual), np.asanyarray(desired)
    assert_array_compare(lambda x, y: np.isclose(x, y, rtol=rtol, atol=atol, equal_nan=equal_nan), actual, desired,
                         err_msg=str(err_msg), verbose=verbose,
                         header="Not equal to tolerance rtol={:g}, atol={:g}".format(rtol, atol), equal_nan=equal_nan, strict=strict)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Fails unless the two agree to a number of decimals."""
    __tracebackhide__ = True
    header = "Arrays are not almost equal to {} decimals".format(decimal)

    def text():
        return build_err_msg([actual, desired], err_msg, verbose=verbose, header=header)

    if np.iscomplexobj(actual) or np.iscomplexobj(desired):
        if not isinstance(actual, (np.ndarray, tuple, list)) and not isinstance(desired, (np.ndarray, tuple, list)):
            try:
                assert_almost_equal(np.real(actual), np.real(desired), decimal=decimal)
                assert_almost_equal(np.imag(actual), np.imag(desired), decimal=decimal)
            except AssertionError:
                raise AssertionError(text()) from None
            return
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg, verbose=verbose)
    if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) or np.isnan(actual):
            if not (np.isnan(desired) and np.isnan(actual)):
                raise AssertionError(text())
        elif not desired == actual:
            raise AssertionError(text())
        return
    if abs(desired - actual) >= np.float64(1.5 * 10.0 ** (-decimal)):
        raise AssertionError(text())


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    """Fails unless two numbers agree to a number of significant digits."""
    __tracebackhide__ = True
    actual, desired = map(float, (actual, desired))
    if desired == actual:
        return
    with np.errstate(invalid="ignore"):
        scale = 0.5 * (np.abs(desired) + np.abs(actual))
        scale = np.power(10, np.floor(np.log10(scale)))
    a, b = (0.0, 0.0) if scale == 0 else (desired / scale, actual / scale)
    msg = build_err_msg([actual, desired], err_msg, header="Items are not equal to {} significant digits:".format(significant),
                        verbose=verbose)
    if not (np.isfinite(desired) and np.isfinite(actual)):
        if np.isnan(desired) and np.isnan(actual):
            return
        raise AssertionError(msg)
    if np.abs(a - b) >= np.power(10.0, -(significant - 1)):
        raise AssertionError(msg)


def assert_string_equal(actual, desired):
    """Fails unless two strings are equal."""
    __tracebackhide__ = True
    if not isinstance(actual, str):
        raise AssertionError(repr(type(actual)))
    if not isinstance(desired, str):
        raise AssertionError(repr(type(desired)))
    if desired == actual:
        return
    lines = []
    left, right = actual.splitlines(True), desired.splitlines(True)
    for i in range(max(len(left), len(right))):
        a = left[i] if i < len(left) else None
        b = right[i] if i < len(right) else None
        if a == b:
            continue
        if a is not None:
            lines.append("- " + a)
        if b is not None:
            lines.append("+ " + b)
    raise AssertionError("Differences in strings:\n" + "".join(lines).rstrip())


class _Raises:
    def __init__(self, expected, pattern=None):
        self.expected = expected
        self.pattern = pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        __tracebackhide__ = True
        names = self.expected
        name = names.__name__ if isinstance(names, type) else str(names)
        if kind is None:
            raise AssertionError("{} not raised".format(name))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        _match(self.pattern, value)
        return True


def _match(pattern, value):
    __tracebackhide__ = True
    if pattern is None:
        return
    import re
    if not re.compile(pattern).search(str(value)):
        raise AssertionError('"{}" does not match "{}"'.format(pattern, value))


def _call(expected, pattern, function, args, kwargs):
    __tracebackhide__ = True
    try:
        function(*args, **kwargs)
    except expected as e:
        _match(pattern, e)
        return
    name = expected.__name__ if isinstance(expected, type) else str(expected)
    raise AssertionError("{} not raised by {}".format(name, getattr(function, "__name__", repr(function))))


def assert_raises(exception_class, *args, **kwargs):
    """Fails unless the call raises; without a callable, a context manager."""
    __tracebackhide__ = True
    if not args:
        return _Raises(exception_class)
    return _call(exception_class, None, args[0], args[1:], kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    """Fails unless the call raises with a matching message; without a callable, a context manager."""
    __tracebackhide__ = True
    if not args:
        return _Raises(exception_class, expected_regexp)
    return _call(exception_class, expected_regexp, args[0], args[1:], kwargs)


def _ulps(x, y):
    """How many floats lie between x and y."""
    x, y = np.asarray(x), np.asarray(y)
    if np.iscomplexobj(x) or np.iscomplexobj(y):
        raise NotImplementedError("_nulp not implemented for complex array")
    dtype = np.result_type(x, y)
    if dtype.kind != "f":
        dtype = np.dtype(float)
    whole = {2: np.int16, 4: np.int32, 8: np.int64}[dtype.itemsize]

    def ranks(a):
        bits = np.array(a, dtype=dtype).view(whole)
        return np.where(bits < 0, np.iinfo(whole).min - bits, bits)

    return np.abs(np.asarray(ranks(x) - ranks(y), dtype=dtype))


def assert_array_almost_equal_nulp(x, y, nulp=1):
    """Fails unless x and y are within nulp spacings of each other."""
    __tracebackhide__ = True
    ax, ay = np.abs(x), np.abs(y)
    if not np.all(np.abs(np.asarray(x) - y) <= nulp * np.spacing(np.where(ax > ay, ax, ay))):
        if np.iscomplexobj(x) or np.iscomplexobj(y):
            raise AssertionError("Arrays are not equal to {} ULP".format(nulp))
        raise AssertionError("Arrays are not equal to {} ULP (max is {:g})".format(nulp, np.max(_ulps(x, y))))


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    """Fails unless a and b are within maxulp floats of each other; gives the distances."""
    __tracebackhide__ = True
    distance = _ulps(a, b)
    if not np.all(distance <= maxulp):
        raise AssertionError("Arrays are not almost equal up to {:g} ULP (max difference is {:g} ULP)".format(maxulp, np.max(distance)))
    return distance


class _Warned:
    def __init__(self, cls, name):
        self._cls, self._name = cls, name

    def __enter__(self):
        self._catch = warnings.catch_warnings(record=True)
        self._seen = self._catch.__enter__()
        warnings.simplefilter("always")
        return self._seen

    def __exit__(self, *exc_info):
        self._catch.__exit__(*exc_info)
        if exc_info[0] is not None:
            return
        what = f" when calling {self._name}" if self._name else ""
        if self._cls is None:
            if self._seen:
                raise AssertionError(f"Got warnings{what}: {self._seen}")
            return
        for w in self._seen:
            if not issubclass(w.category, self._cls):
                warnings.showwarning(w.message, w.category, w.filename, w.lineno)
        if not any(issubclass(w.category, self._cls) for w in self._seen):
            raise AssertionError("No warning raised" + what)


def _warned(cls, args, kwargs):
    if not args:
        return _Warned(cls, None)
    func, *rest = args
    with _Warned(cls, func.__name__):
        return func(*rest, **kwargs)


def assert_warns(warning_class, *args, **kwargs):
    """Fails unless the call (or the with block) gives a warning of that class."""
    if not args and set(kwargs) - {"match"}:
        raise TypeError("Use of the assert_warns context manager with keyword arguments is not supported")
    return _warned(warning_class, args, kwargs)


def assert_no_warnings(*args, **kwargs):
    """Fails if the call (or the with block) gives a warning."""
    return _warned(None, args, kwargs)


class suppress_warnings:
    """Within the block, warnings that match a filter aren't shown; those that record() names are kept in its log."""

    def __init__(self, forwarding_rule="always"):
        if forwarding_rule not in ("always", "module", "once", "location"):
            raise ValueError("unsupported forwarding rule.")
        self._rules = []
        self._inside = False
        self.log = []

    def _add(self, category, message, module, keep):
        import re

        log = [] if keep else None
        self._rules.append((category, re.compile(message, re.IGNORECASE) if message else None, log))
        return log

    def filter(self, category=Warning, message="", module=None):
        """Warnings of the class whose text starts with message are not shown."""
        self._add(category, message, module, False)

    def record(self, category=Warning, message="", module=None):
        """The same, and gives the list that collects them."""
        return self._add(category, message, module, True)

    def __enter__(self):
        if self._inside:
            raise RuntimeError("cannot enter suppress_warnings twice.")
        self._inside = True
        self._catch = warnings.catch_warnings()
        self._catch.__enter__()
        self._show = warnings.showwarning
        warnings.simplefilter("always")
        warnings.showwarning = self._seen
        return self

    def _seen(self, message, category, filename, lineno, *args, **kwargs):
        for wanted, pattern, log in reversed(self._rules):
            if issubclass(category, wanted) and (pattern is None or pattern.match(str(message))):
                if log is not None:
                    kept = warnings.WarningMessage(message, category, filename, lineno)
                    self.log.append(kept)
                    log.append(kept)
                return
        self._show(message, category, filename, lineno, *args, **kwargs)

    def __exit__(self, *exc_info):
        self._inside = False
        self._catch.__exit__(*exc_info)

    def __call__(self, func):
        import functools

        @functools.wraps(func)
        def inner(*args, **kwargs):
            with self:
                return func(*args, **kwargs)

        return inner


class clear_and_catch_warnings(warnings.catch_warnings):
    """catch_warnings that also forgets which warnings the modules have shown already."""

    class_modules = ()

    def __init__(self, record=False, modules=()):
        self.modules = set(modules).union(self.class_modules)
        self._registries = {}
        super().__init__(record=record)

    def __enter__(self):
        for module in self.modules:
            seen = getattr(module, "__warningregistry__", None)
            if seen is not None:
                self._registries[module] = seen.copy()
                seen.clear()
        return super().__enter__()

    def __exit__(self, *exc_info):
        super().__exit__(*exc_info)
        for module in self.modules:
            if hasattr(module, "__warningregistry__"):
                module.__warningregistry__.clear()
                module.__warningregistry__.update(self._registries.get(module, {}))


def print_assert_equal(test_string, actual, desired):
    """Fails, naming the test, unless both are equal."""
    if actual != desired:
        raise AssertionError(f"{test_string} failed\nACTUAL: \n{actual!r}\nDESIRED: \n{desired!r}\n")


def measure(code_str, times=1, label=None):
    """The seconds that a piece of code takes, run that often."""
    import time

    code = compile(code_str, f"Test name: {label} ", "exec")
    names = {"np": np}
    start = time.perf_counter()
    for _ in range(times):
        exec(code, names)
    return 0.01 * int((time.perf_counter() - start) * 100)


IS_PYPY = IS_PYSTON = IS_MUSL = False
IS_WASM = True
HAS_REFCOUNT = True
