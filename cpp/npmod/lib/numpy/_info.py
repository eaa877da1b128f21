"""What is known about dtypes and about how floating-point conditions are reported."""
import numpy as np
from numpy import _native


def can_cast(from_, to, casting='safe'):
    """Whether a cast is allowed by a rule."""
    if isinstance(from_, (int, float, complex)) and not isinstance(from_, (bool, np.generic)):
        raise TypeError("can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.")
    return _native.can_cast(getattr(from_, 'dtype', from_), to, casting)


def promote_types(type1, type2, /):
    """The smallest dtype that both can be cast to safely."""
    return _native.promote_types(type1, type2)


def result_type(*arrays_and_dtypes):
    """The dtype that an operation on these gives."""
    return _native.result_type(arrays_and_dtypes)


def min_scalar_type(a, /):
    """The smallest dtype that holds a number."""
    a = np.asarray(a)
    if a.ndim == 0 and a.dtype.kind in 'iu':
        v = int(a)
        for t in ('u1', 'u2', 'u4', 'u8') if v >= 0 else ('i1', 'i2', 'i4', 'i8'):
            if np.iinfo(t).min <= v <= np.iinfo(t).max:
                return np.dtype(t)
    if a.ndim == 0 and a.dtype.kind == 'f':
        v = float(a)
        for t in ('f2', 'f4'):
            if v != v or abs(v) == np.inf or abs(v) <= float(np.finfo(t).max):
                return np.dtype(t)
    return a.dtype


def _overlap(a, b, max_work):
    if max_work < -2:
        raise ValueError("Invalid value for max_work")
    try:
        return _native.shares_memory(np.asanyarray(a), np.asanyarray(b), max_work)
    except RuntimeError as e:
        from numpy.exceptions import TooHardError

        raise TooHardError(*e.args) from None


def may_share_memory(a, b, /, max_work=None):
    """Whether the memory of two arrays may overlap; only their bounds are looked at by default."""
    return _overlap(a, b, 0 if max_work is None else max_work)


def shares_memory(a, b, /, max_work=None):
    """Whether two arrays have a byte in common; max_work bounds the search, and TooHardError tells that it did."""
    return _overlap(a, b, -1 if max_work is None else max_work)


_KINDS = ('divide', 'over', 'under', 'invalid')
_HOW = ('ignore', 'warn', 'raise', 'call', 'print', 'log')


def geterr():
    """What is done about floating-point conditions: a dict."""
    return dict(zip(_KINDS, _native.get_errors()))


def geterrcall():
    """What floating-point conditions call."""
    return _native.get_errors()[4]


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Sets what is done about floating-point conditions; returns what was done before."""
    old = geterr()
    new = []
    for kind, v in zip(_KINDS, (divide, over, under, invalid)):
        v = all if v is None else v
        v = old[kind] if v is None else v
        if v not in _HOW:
            raise ValueError(f"invalid error mode {v!r}")
        new.append(v)
    _native.set_errors(*new, geterrcall())
    return old


def seterrcall(func):
    """Sets what floating-point conditions call; returns what was called before."""
    if func is not None and not callable(func) and not callable(getattr(func, 'write', None)):
        raise ValueError('Only callable can be used as callback')
    old = geterrcall()
    _native.set_errors(*_native.get_errors()[:4], func)
    return old


_Unset = object()


class errstate:
    def __init__(self, *, call=_Unset, all=None, divide=None, over=None, under=None, invalid=None):
        self._call = call
        self._kw = dict(all=all, divide=divide, over=over, under=under, invalid=invalid)

    def __enter__(self):
        self._old = _native.get_errors()
        seterr(**self._kw)
        if self._call is not _Unset:
            seterrcall(self._call)

    def __exit__(self, *exc_info):
        _native.set_errors(*self._old)

    def __call__(self, func):
        def inner(*args, **kwargs):
            with errstate(call=self._call, **self._kw):
                return func(*args, **kwargs)
        inner.__name__, inner.__doc__ = func.__name__, func.__doc__
        return inner
