"""Assertions about arrays."""
import contextlib
import warnings

import numpy as np

__all__ = [
    "assert_equal", "assert_almost_equal", "assert_approx_equal", "assert_array_equal", "assert_array_less",
    "assert_string_equal", "assert_array_almost_equal", "assert_raises", "build_err_msg", "decorate_methods",
    "print_assert_equal", "runstring", "verbose", "measure", "assert_", "assert_array_almost_equal_nulp",
    "assert_raises_regex", "assert_array_max_ulp", "assert_warns", "assert_no_warnings", "assert_allclose",
    "IgnoreException", "clear_and_catch_warnings", "SkipTest", "KnownFailureException", "temppath", "tempdir",
    "IS_PYPY", "HAS_REFCOUNT", "IS_WASM", "suppress_warnings", "assert_array_compare", "assert_no_gc_cycles",
    "break_cycles", "HAS_LAPACK64", "IS_PYSTON", "IS_MUSL", "NOGIL_BUILD", "IS_EDITABLE", "IS_INSTALLED",
    "run_threaded", "IS_64BIT", "TestCase",
]


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


def _same_places(x, y, test, name, fail):
    """Where test holds, which is at the same places of both; a scalar where one of the two is."""
    __tracebackhide__ = True
    at_x, at_y = test(x), test(y)
    # Classes of arrays may have an all() that gives something else than a bool: masked, or nothing at all.
    if np.bool(at_x == at_y).all() != True:
        fail("\n{} location mismatch:".format(name))
    if isinstance(at_x, bool) or at_x.ndim == 0:
        return np.bool(at_x)
    if isinstance(at_y, bool) or at_y.ndim == 0:
        return np.bool(at_y)
    return at_y


def _difference_remarks(x, y, wrong, total, places):
    """Lines on how many elements of x and y differ, and by how much."""
    yield "Mismatched elements: {} / {} ({:.3g}%)".format(wrong, total, 100 * wrong / total)
    with np.errstate(all="ignore"), contextlib.suppress(TypeError):
        error = abs(x - y)
        if np.issubdtype(x.dtype, np.unsignedinteger):
            np.minimum(error, abs(y - x), out=error)
        show = str if getattr(error, "dtype", np.object_) == np.object_ else np.array2string
        yield "Max absolute difference among violations: " + show(np.max(error[places]))
        places = np.logical_and(places, np.bool(y != 0))
        if np.all(~places):
            largest = np.array(np.inf)
        else:
            largest = np.max(error[places] / abs(np.broadcast_to(y, error.shape)[places]))
        yield "Max relative difference among violations: " + show(largest)


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_nan=True, equal_inf=True, *,
                         strict=False, names=("ACTUAL", "DESIRED")):
    """Fails unless the shapes agree and comparison holds for all elements."""
    __tracebackhide__ = True
    x, y = np.asanyarray(x), np.asanyarray(y)
    shown = [x, y]

    def fail(text):
        __tracebackhide__ = True
        raise AssertionError(build_err_msg(shown, str(err_msg) + text, verbose=verbose, header=header, names=names,
                                           precision=precision))

    try:
        ok = x.shape == y.shape and (not strict or x.dtype == y.dtype) or not strict and (x.shape == () or y.shape == ())
        if not ok:
            if x.shape != y.shape:
                fail("\n(shapes {}, {} mismatch)".format(x.shape, y.shape))
            fail("\n(dtypes {}, {} mismatch)".format(x.dtype, y.dtype))
        flagged = np.bool(False)
        if x.dtype.kind in "biufc" and y.dtype.kind in "biufc":
            if equal_nan:
                flagged = _same_places(x, y, np.isnan, "nan", fail)
            if equal_inf:
                flagged |= _same_places(x, y, lambda a: a == +np.inf, "+inf", fail)
                flagged |= _same_places(x, y, lambda a: a == -np.inf, "-inf", fail)
        elif x.dtype.kind in "mM" and y.dtype.kind in "mM" and equal_nan and x.dtype.type == y.dtype.type:
            flagged = _same_places(x, y, np.isnat, "NaT", fail)
        if flagged.ndim > 0:
            x, y = x[~flagged], y[~flagged]
            if x.size == 0:
                return
        elif flagged:
            return
        held = comparison(x, y)
        places = np.logical_not(held)
        if isinstance(held, bool):
            good, reduced = held, np.array([held])
        else:
            reduced = held.ravel()
            good = reduced.all()
        if good != True:
            wrong = reduced.size - reduced.sum(dtype=np.intp)
            total = flagged.size if flagged.ndim else reduced.size
            fail("\n" + "\n".join(_difference_remarks(x, y, wrong, total, places)))
    except ValueError:
        import traceback

        header = "error during assertion:\n\n{}\n\n{}".format(traceback.format_exc(), header)
        raise ValueError(build_err_msg([x, y], err_msg, verbose=verbose, header=header, names=names, precision=precision))


def _renames_xy(function):
    """Takes x= and y= for actual= and desired=, with a DeprecationWarning."""
    import functools

    @functools.wraps(function)
    def inner(*args, **kwargs):
        __tracebackhide__ = True
        for old, new in (("x", "actual"), ("y", "desired")):
            if old in kwargs:
                if new in kwargs:
                    raise TypeError(f"{function.__name__}() got values for both {old!r} and {new!r}")
                warnings.warn(f"Use of keyword argument `{old}` is deprecated and replaced by `{new}`. Support for `{old}` will be "
                              "removed in NumPy 2.2.0.", DeprecationWarning, stacklevel=2)
                kwargs[new] = kwargs.pop(old)
        return function(*args, **kwargs)

    return inner


@_renames_xy
def assert_array_equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    """Fails unless the shapes and elements agree (NaNs count as equal)."""
    __tracebackhide__ = True
    assert_array_compare(lambda a, b: a == b, actual, desired, err_msg=err_msg, verbose=verbose, header="Arrays are not equal",
                         strict=strict)


@_renames_xy
def assert_array_almost_equal(actual, desired, decimal=6, err_msg="", verbose=True):
    """Fails unless the elements agree to a number of decimals."""
    __tracebackhide__ = True

    def close(x, y):
        with contextlib.suppress(TypeError, NotImplementedError):
            infinite, also = np.isinf(x), np.isinf(y)
            if np.any(infinite) or np.any(also):
                if not (infinite == also).all() or not (x[infinite] == y[also]).all():
                    return False
                if infinite.size == also.size == 1:
                    return True
                x, y = x[~infinite], y[~also]
        kind = np.result_type(y, 1.0)
        y = np.asanyarray(y, dtype=kind)
        away = abs(x - y)
        if not np.issubdtype(away.dtype, np.number):
            away = away.astype(np.float64)
        return away < 1.5 * 10.0 ** (-decimal)

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

    try:
        of_complex = np.iscomplexobj(actual) or np.iscomplexobj(desired)
    except ValueError:
        of_complex = False
    if of_complex:
        def parts(z):
            return (np.real(z), np.imag(z)) if np.iscomplexobj(z) else (z, 0)

        try:
            for a, b in zip(parts(actual), parts(desired)):
                assert_almost_equal(a, b, decimal=decimal)
        except AssertionError:
            raise AssertionError(text())
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    with contextlib.suppress(NotImplementedError, TypeError):
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
    x, y = np.array([x], dtype=dtype), np.array([y], dtype=dtype)
    x[np.isnan(x)] = np.nan  # all NaNs are one
    y[np.isnan(y)] = np.nan
    if x.shape != y.shape:
        raise ValueError(f"Arrays do not have the same shape: {x.shape} - {y.shape}")

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


@contextlib.contextmanager
def _expect_warning(cls, name=None):
    __tracebackhide__ = True
    with suppress_warnings() as sup:
        seen = sup.record(cls)
        yield
        if not seen:
            raise AssertionError("No warning raised" + (f" when calling {name}" if name is not None else ""))


@contextlib.contextmanager
def _expect_no_warning(name=None):
    __tracebackhide__ = True
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
        if seen:
            raise AssertionError("Got warnings" + (f" when calling {name}" if name is not None else "") + f": {seen}")


def assert_warns(warning_class, *args, **kwargs):
    """Fails unless the call (or the with block) gives a warning of that class."""
    if not args and not kwargs:
        return _expect_warning(warning_class)
    if not args:
        if "match" in kwargs:
            raise RuntimeError("assert_warns does not use 'match' kwarg, use pytest.warns instead")
        raise RuntimeError("assert_warns(...) needs at least one arg")
    func, *args = args
    with _expect_warning(warning_class, func.__name__):
        return func(*args, **kwargs)


def assert_no_warnings(*args, **kwargs):
    """Fails if the call (or the with block) gives a warning."""
    if not args:
        return _expect_no_warning()
    func, *args = args
    with _expect_no_warning(func.__name__):
        return func(*args, **kwargs)


class suppress_warnings:
    """Within the block, warnings that match a filter aren't shown; those that record() names are kept in its log."""

    def __init__(self, forwarding_rule="always"):
        if forwarding_rule not in ("always", "module", "once", "location"):
            raise ValueError("unsupported forwarding rule.")
        self._forwarding_rule = forwarding_rule
        self._rules = []
        self._rules_within = []
        self._entered = False
        self.log = []

    def _listen(self, category, message, module):
        from_where = "" if module is None else module.__name__.replace(".", r"\.") + "$"
        warnings.filterwarnings("always", category=category, message=message, module=from_where)
        if module is not None and hasattr(module, "__warningregistry__"):
            module.__warningregistry__.clear()

    def _add(self, category, message, module, log):
        import re

        rule = category, message, re.compile(message, re.IGNORECASE), module, log
        if self._entered:
            self._listen(category, message, module)
            self._rules_within.append(rule)
        else:
            self._rules.append(rule)
        return log

    def filter(self, category=Warning, message="", module=None):
        """Warnings of the class whose text starts with message are not shown."""
        self._add(category, message, module, None)

    def record(self, category=Warning, message="", module=None):
        """The same, and gives the list that collects them."""
        return self._add(category, message, module, [])

    def __enter__(self):
        if self._entered:
            raise RuntimeError("cannot enter suppress_warnings twice.")
        self._catch = warnings.catch_warnings()
        self._catch.__enter__()
        self._show = warnings.showwarning
        self._entered = True
        self._rules_within = []
        self._forwarded = set()
        self.log = []
        for category, message, _, module, log in self._rules:
            if log is not None:
                log.clear()
            self._listen(category, message, module)
        warnings.showwarning = self._seen
        return self

    def _seen(self, message, category, filename, lineno, *args, **kwargs):
        for wanted, _, pattern, module, log in reversed(self._rules + self._rules_within):
            if not issubclass(category, wanted) or not pattern.match(str(message.args[0])):
                continue
            if module is not None and not (getattr(module, "__file__", None) or "").startswith(filename):
                continue
            if log is not None:
                kept = warnings.WarningMessage(message, category, filename, lineno, **kwargs)
                self.log.append(kept)
                log.append(kept)
            return
        if self._forwarding_rule != "always":
            count = {"once": 2, "module": 3, "location": 4}[self._forwarding_rule]
            known = (message.args, category, filename, lineno)[:count]
            if known in self._forwarded:
                return
            self._forwarded.add(known)
        self._show(message, category, filename, lineno, *args, **kwargs)

    def __exit__(self, *exc_info):
        self._entered = False
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


@contextlib.contextmanager
def tempdir(*args, **kwargs):
    """A folder that is there within the block."""
    import tempfile

    path = tempfile.mkdtemp(*args, **kwargs)
    try:
        yield path
    finally:
        _remove_folder(path)


def _remove_folder(path):
    import os

    for name in os.listdir(path):
        inside = os.path.join(path, name)
        if os.path.isdir(inside):
            _remove_folder(inside)
        else:
            os.remove(inside)
    os.rmdir(path)


@contextlib.contextmanager
def temppath(*args, **kwargs):
    """The path of an empty file that is there within the block."""
    import os
    import tempfile

    path = tempfile.mktemp(*args, **kwargs)
    with open(path, "x"):
        pass
    try:
        yield path
    finally:
        os.remove(path)


def break_cycles():
    """Collects what refers to itself only."""
    import gc

    gc.collect()


@contextlib.contextmanager
def _no_gc_cycles(name=None):
    import gc

    gc.collect()
    gc.disable()
    try:
        yield
        found = gc.collect()
    finally:
        gc.enable()
    if found:
        what = f" when calling {name}" if name is not None else ""
        raise AssertionError(f"Reference cycles were found{what}: {found} objects were collected")


def assert_no_gc_cycles(*args, **kwargs):
    """Fails if the call (or the with block) leaves objects that refer to themselves."""
    if not args:
        return _no_gc_cycles()
    func, *args = args
    with _no_gc_cycles(func.__name__):
        func(*args, **kwargs)


def runstring(astr, dict):
    """Runs a piece of code with the names of a dictionary."""
    exec(astr, dict)


def decorate_methods(cls, decorator, testmatch=None):
    """Decorates the methods of a class whose names match; by default those with test in them."""
    import inspect
    import re

    wanted = re.compile(r"(?:^|[\\b_\\.-])[Tt]est" if testmatch is None else testmatch)
    for name, function in [(n, f) for n, f in vars(cls).items() if inspect.isfunction(f)]:
        if wanted.search(name) and not name.startswith("_"):
            setattr(cls, name, decorator(function))


def run_threaded(func, max_workers=8, pass_count=False, pass_barrier=False, outer_iterations=1, prepare_args=None):
    """Runs a function in several threads."""
    raise RuntimeError("can't start new thread")


class IgnoreException(Exception):
    """Ignoring this exception due to disabled feature"""


class KnownFailureException(Exception):
    """Raised by a test that is known to fail."""


def __getattr__(name):
    if name in ("TestCase", "SkipTest"):
        import unittest

        return getattr(unittest, name)
    raise AttributeError(f"module 'numpy.testing' has no attribute {name!r}")


verbose = 0
IS_PYPY = IS_PYSTON = IS_MUSL = HAS_LAPACK64 = NOGIL_BUILD = IS_EDITABLE = False
IS_WASM = IS_INSTALLED = True
HAS_REFCOUNT = True
IS_64BIT = np.dtype(np.intp).itemsize == 8
