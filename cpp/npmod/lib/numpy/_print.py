"""The print options, and arrays and numbers as text."""
import contextlib
import operator
import sys
import warnings

import numpy as np
from numpy import _native_print as native
from numpy._common import _NoValue

_legacy_modes = {"1.13": 113, "1.21": 121, "1.25": 125, "2.1": 201}
_mode_names = {113: "1.13", 121: "1.21", 125: "1.25", 201: "2.1", None: False}

_options = {
    "edgeitems": 3,
    "threshold": 1000,
    "floatmode": "maxprec",
    "precision": 8,
    "suppress": False,
    "linewidth": 75,
    "nanstr": "nan",
    "infstr": "inf",
    "sign": "-",
    "formatter": None,
    "legacy": native.legacy(),
    "override_repr": None,
}


def _checked(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
             sign=None, formatter=None, floatmode=None, legacy=None, override_repr=None):
    options = {
        "precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth,
        "nanstr": nanstr, "infstr": infstr, "sign": sign, "floatmode": floatmode,
    }
    options = {k: v for k, v in options.items() if v is not None}
    options["formatter"] = formatter
    options["override_repr"] = override_repr
    if suppress is not None:
        options["suppress"] = bool(suppress)
    if floatmode not in ["fixed", "unique", "maxprec", "maxprec_equal", None]:
        raise ValueError('floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"')
    if sign not in [None, "-", "+", " "]:
        raise ValueError("sign option must be one of ' ', '+', or '-'")
    if legacy is False:
        options["legacy"] = None
    elif legacy in _legacy_modes:
        options["legacy"] = _legacy_modes[legacy]
    elif legacy is not None:
        warnings.warn(
            "legacy printing option can currently only be '1.13', '1.21', '1.25', '2.1, or `False`", stacklevel=3
        )
    if threshold is not None:
        if not isinstance(threshold, (int, float, complex, np.number)):
            raise TypeError("threshold must be numeric")
        if threshold != threshold:
            raise ValueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
    if precision is not None:
        try:
            options["precision"] = operator.index(precision)
        except TypeError as e:
            raise TypeError("precision must be an integer") from e
    return options


def _packed(options):
    threshold = options["threshold"]
    precision = options["precision"]
    if options["floatmode"] == "unique":
        precision = None
    return (
        precision,
        int(max(-1, min(threshold, sys.maxsize))),
        operator.index(options["edgeitems"]),
        int(min(options["linewidth"], sys.maxsize)),
        options["suppress"],
        str(options["nanstr"]),
        str(options["infstr"]),
        options["sign"],
        options["floatmode"],
        options["legacy"],
    )


def _put_in_force():
    native.set_options(_packed(_options), _options["formatter"], _options["override_repr"])


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None,
                     infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None):
    """Choose how arrays are printed."""
    new = dict(_options)
    new.update(
        _checked(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, formatter, floatmode,
                 legacy, override_repr)
    )
    _packed(new)
    _options.update(new)
    _put_in_force()


def get_printoptions():
    """The print options in force."""
    options = dict(_options)
    options["legacy"] = _mode_names[options["legacy"]]
    return options


@contextlib.contextmanager
def printoptions(*args, **kwargs):
    """Print options for the body of a with statement."""
    before = dict(_options)
    try:
        set_printoptions(*args, **kwargs)
        yield get_printoptions()
    finally:
        _options.update(before)
        _put_in_force()


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="",
                 style=_NoValue, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None,
                 suffix="", *, legacy=None):
    """An array as text."""
    overrides = _checked(precision, threshold, edgeitems, max_line_width, suppress_small, None, None, sign, formatter,
                         floatmode, legacy)
    options = dict(_options)
    options.update(overrides)
    a = np.asanyarray(a)
    if options["legacy"] is None or options["legacy"] > 113:
        if style is not _NoValue:
            warnings.warn(
                "'style' argument is deprecated and no longer functional except in numpy 1.13 'legacy' mode",
                DeprecationWarning,
                stacklevel=2,
            )
    if options["legacy"] == 113 and style is not _NoValue and a.shape == () and not a.dtype.names:
        return style(a.item())
    return native.text(a, _packed(options), separator, prefix, suffix, options["formatter"])


def _with(arr, max_line_width, precision, suppress_small):
    arr.shape
    options = dict(_options)
    if max_line_width is not None:
        options["linewidth"] = max_line_width
    if precision is not None:
        options["precision"] = operator.index(precision)
    if suppress_small is not None:
        options["suppress"] = bool(suppress_small)
    return np.asanyarray(arr), _packed(options)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """An array's repr, with options."""
    if _options["override_repr"] is not None:
        return _options["override_repr"](arr)
    arr, options = _with(arr, max_line_width, precision, suppress_small)
    return native.repr(arr, options, _options["formatter"])


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """An array's str, with options."""
    a, options = _with(a, max_line_width, precision, suppress_small)
    if a.ndim == 0:
        return str(a[()])
    return native.text(a, options, " ", "", "", _options["formatter"])


def _number(x):
    a = np.asanyarray(x)
    if a.ndim or a.dtype.kind not in "fiub":
        x = float(x)
        return x, 8
    return float(a.item()), a.dtype.itemsize if a.dtype.kind == "f" else 8


def _checked_digits(precision, min_digits, unique, more=False):
    if precision is not None and precision < 0 and precision != -1:
        raise ValueError("precision must be >= 0" if not more else "precision must be greater than 0")
    if min_digits is not None and precision is not None and min_digits > precision and precision >= 0:
        raise ValueError("min_digits must be less than or equal to precision")


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None,
                            pad_right=None, min_digits=None):
    """A number in positional notation."""
    if fractional is False and precision is not None and precision <= 0:
        raise ValueError("precision must be greater than 0 if fractional=False")
    _checked_digits(precision, min_digits, unique)
    value, width = _number(x)
    return native.positional(value, width, precision, min_digits, bool(unique), bool(fractional), bool(sign), trim,
                             pad_left, pad_right, None)


def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None,
                            min_digits=None):
    """A number in scientific notation."""
    _checked_digits(precision, min_digits, unique)
    value, width = _number(x)
    return native.scientific(value, width, precision, min_digits, bool(unique), True, bool(sign), trim, pad_left, None,
                             exp_digits)
