"""The ufuncs of numpy.ma: those of NumPy, with the masks of what they are given, and with what they cannot compute masked."""
import numpy as np
from numpy.ma._fill import _check_fill_value, _or_fields, getmask, getmaskarray, make_mask, nomask

#: For the ufuncs that cannot take everything: where not, and what stands there instead.
ufunc_domain = {}
ufunc_fills = {}


def _array_class():
    from numpy.ma.core import MaskedArray
    return MaskedArray


def _masked():
    from numpy.ma.core import masked
    return masked


def getdata(a, subok=True):
    """The data of a masked array as an ndarray, or of another object."""
    data = getattr(a, "_data", None)
    if data is None:
        data = np.array(a, copy=None, subok=subok)
    return data if subok else data.view(np.ndarray)


def filled(a, fill_value=None):
    """An array with the masked elements replaced."""
    if hasattr(a, "filled"):
        return a.filled(fill_value)
    if isinstance(a, np.ndarray):
        return a
    return np.array(a, "O") if isinstance(a, dict) else np.array(a)


def get_masked_subclass(*arrays):
    """The class of masked array that a result of the arrays has."""
    base = _array_class()
    constant = type(_masked())
    if len(arrays) == 1:
        kind = type(arrays[0]) if isinstance(arrays[0], base) else base
    else:
        kinds = [type(a) for a in arrays]
        kind = kinds[0] if issubclass(kinds[0], base) else base
        for other in kinds[1:]:
            if issubclass(other, kind):
                kind = other
    return base if kind is constant else kind


class _DomainCheckInterval:
    """Outside an interval."""

    def __init__(self, a, b):
        self.a, self.b = min(a, b), max(a, b)

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.logical_or(np.greater(x, self.b), np.less(x, self.a))


class _DomainTan:
    """Where the cosine is nearly 0."""

    def __init__(self, eps):
        self.eps = eps

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less(np.absolute(np.cos(x)), self.eps)


class _DomainSafeDivide:
    """Where a quotient would be too large."""

    def __init__(self, tolerance=None):
        self.tolerance = tolerance

    def __call__(self, a, b):
        if self.tolerance is None:
            self.tolerance = np.finfo(float).tiny
        a, b = np.asarray(a), np.asarray(b)
        with np.errstate(all="ignore"):
            return np.absolute(a) * self.tolerance >= np.absolute(b)


class _DomainGreater:
    """At a value or below."""

    def __init__(self, critical_value):
        self.critical_value = critical_value

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less_equal(x, self.critical_value)


class _DomainGreaterEqual:
    """Below a value."""

    def __init__(self, critical_value):
        self.critical_value = critical_value

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less(x, self.critical_value)


class _MaskedUFunc:
    def __init__(self, ufunc):
        self.f = ufunc
        self.__doc__ = ufunc.__doc__
        self.__name__ = self.__qualname__ = ufunc.__name__

    def __str__(self):
        return f"Masked version of {self.f}"

    __repr__ = __str__


class _MaskedUnaryOperation(_MaskedUFunc):
    """A ufunc of one array."""

    def __init__(self, mufunc, fill=0, domain=None):
        super().__init__(mufunc)
        self.fill, self.domain = fill, domain
        ufunc_domain[mufunc] = domain
        ufunc_fills[mufunc] = fill

    def __call__(self, a, *args, **kwargs):
        data = getdata(a)
        with np.errstate(divide="ignore", invalid="ignore"):
            result = self.f(data, *args, **kwargs)
        if self.domain is not None:
            mask = ~np.isfinite(result)
            mask |= self.domain(data)
            mask |= getmask(a)
        else:
            mask = getmask(a)
        if not np.ndim(result):
            return _masked() if mask else result
        if mask is not nomask:
            try:
                np.copyto(result, data, where=mask)
            except TypeError:
                pass
        out = result.view(get_masked_subclass(a))
        out._mask = mask
        out._update_from(a)
        return out


class _MaskedBinaryOperation(_MaskedUFunc):
    """A ufunc of two arrays."""

    def __init__(self, mbfunc, fillx=0, filly=0):
        super().__init__(mbfunc)
        self.fillx, self.filly = fillx, filly
        ufunc_domain[mbfunc] = None
        ufunc_fills[mbfunc] = (fillx, filly)

    def __call__(self, a, b, *args, **kwargs):
        da, db = getdata(a), getdata(b)
        with np.errstate(divide="ignore", invalid="ignore"):
            result = self.f(da, db, *args, **kwargs)
        ma, mb = getmask(a), getmask(b)
        if ma is nomask and mb is nomask:
            mask = nomask
        elif ma is nomask:
            mask = np.logical_or(getmaskarray(a), mb)
        elif mb is nomask:
            mask = np.logical_or(ma, getmaskarray(b))
        else:
            mask = np.logical_or(ma, mb)
        if not np.ndim(result):
            return _masked() if mask else result
        if mask is not nomask and mask.any():
            try:
                np.copyto(result, da, casting="unsafe", where=mask)
            except Exception:
                pass
        out = result.view(get_masked_subclass(a, b))
        out._mask = mask
        _inherit(out, a, b)
        return out

    def reduce(self, target, axis=0, dtype=None):
        """Combines the elements along an axis; masked where all are."""
        kind, mask = get_masked_subclass(target), getmask(target)
        values = filled(target, self.filly)
        if values.shape == ():
            values = values.reshape(1)
            if mask is not nomask:
                mask = make_mask(mask, copy=True).reshape(1)
        if mask is nomask:
            total, mask = self.f.reduce(values, axis), nomask
        else:
            total = self.f.reduce(values, axis, dtype=dtype)
            mask = np.logical_and.reduce(mask, axis)
        if not np.ndim(total):
            return _masked() if mask else total
        out = total.view(kind)
        out._mask = mask
        return out

    def outer(self, a, b):
        """Every element of a with every one of b."""
        da, db = getdata(a), getdata(b)
        result = self.f.outer(da, db)
        ma, mb = getmask(a), getmask(b)
        mask = nomask if ma is nomask and mb is nomask else np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        if not np.ndim(mask) and mask:
            return _masked()
        if mask is not nomask:
            np.copyto(result, da.reshape(da.shape + (1,) * db.ndim), where=mask)
        if not np.ndim(result):
            return result
        out = result.view(get_masked_subclass(a, b))
        out._mask = mask
        return out

    def accumulate(self, target, axis=0):
        """Combines the elements along an axis, step by step."""
        kind = get_masked_subclass(target)
        return self.f.accumulate(filled(target, self.filly), axis).view(kind)


class _DomainedOperation(_MaskedUFunc):
    """A ufunc of two arrays that cannot take everything."""

    def __init__(self, dbfunc, domain, fillx=0, filly=0):
        super().__init__(dbfunc)
        self.domain, self.fillx, self.filly = domain, fillx, filly
        ufunc_domain[dbfunc] = domain
        ufunc_fills[dbfunc] = (fillx, filly)

    def __call__(self, a, b, *args, **kwargs):
        da, db = getdata(a), getdata(b)
        with np.errstate(divide="ignore", invalid="ignore"):
            result = self.f(da, db, *args, **kwargs)
        mask = ~np.isfinite(result)
        mask |= self.domain(da, db)
        mask |= getmask(a)
        mask |= getmask(b)
        if not np.ndim(mask):
            return _masked() if mask else result
        try:
            np.copyto(result, 0, casting="unsafe", where=mask)
            kept = np.multiply(mask, da)
            if np.can_cast(kept.dtype, result.dtype, casting="safe"):
                result += kept
        except Exception:
            pass
        out = result.view(get_masked_subclass(a, b))
        out._mask = mask
        _inherit(out, a, b)
        return out


def _inherit(out, a, b):
    kind = _array_class()
    if isinstance(a, kind):
        out._update_from(a)
    elif isinstance(b, kind):
        out._update_from(b)


exp = _MaskedUnaryOperation(np.exp)
conjugate = _MaskedUnaryOperation(np.conjugate)
sin = _MaskedUnaryOperation(np.sin)
cos = _MaskedUnaryOperation(np.cos)
arctan = _MaskedUnaryOperation(np.arctan)
arcsinh = _MaskedUnaryOperation(np.arcsinh)
sinh = _MaskedUnaryOperation(np.sinh)
cosh = _MaskedUnaryOperation(np.cosh)
tanh = _MaskedUnaryOperation(np.tanh)
abs = absolute = _MaskedUnaryOperation(np.absolute)
fabs = _MaskedUnaryOperation(np.fabs)
negative = _MaskedUnaryOperation(np.negative)
floor = _MaskedUnaryOperation(np.floor)
ceil = _MaskedUnaryOperation(np.ceil)
around = _MaskedUnaryOperation(np.around)
logical_not = _MaskedUnaryOperation(np.logical_not)
angle = _MaskedUnaryOperation(np.angle)
sqrt = _MaskedUnaryOperation(np.sqrt, 0.0, _DomainGreaterEqual(0.0))
log = _MaskedUnaryOperation(np.log, 1.0, _DomainGreater(0.0))
log2 = _MaskedUnaryOperation(np.log2, 1.0, _DomainGreater(0.0))
log10 = _MaskedUnaryOperation(np.log10, 1.0, _DomainGreater(0.0))
tan = _MaskedUnaryOperation(np.tan, 0.0, _DomainTan(1e-35))
arcsin = _MaskedUnaryOperation(np.arcsin, 0.0, _DomainCheckInterval(-1.0, 1.0))
arccos = _MaskedUnaryOperation(np.arccos, 0.0, _DomainCheckInterval(-1.0, 1.0))
arccosh = _MaskedUnaryOperation(np.arccosh, 1.0, _DomainGreaterEqual(1.0))
arctanh = _MaskedUnaryOperation(np.arctanh, 0.0, _DomainCheckInterval(-1.0 + 1e-15, 1.0 - 1e-15))
add = _MaskedBinaryOperation(np.add)
subtract = _MaskedBinaryOperation(np.subtract)
multiply = _MaskedBinaryOperation(np.multiply, 1, 1)
arctan2 = _MaskedBinaryOperation(np.arctan2, 0.0, 1.0)
equal = _MaskedBinaryOperation(np.equal)
not_equal = _MaskedBinaryOperation(np.not_equal)
less_equal = _MaskedBinaryOperation(np.less_equal)
greater_equal = _MaskedBinaryOperation(np.greater_equal)
less = _MaskedBinaryOperation(np.less)
greater = _MaskedBinaryOperation(np.greater)
logical_and = _MaskedBinaryOperation(np.logical_and, 1, 1)
alltrue = _MaskedBinaryOperation(np.logical_and, 1, 1).reduce
logical_or = _MaskedBinaryOperation(np.logical_or)
sometrue = logical_or.reduce
logical_xor = _MaskedBinaryOperation(np.logical_xor)
bitwise_and = _MaskedBinaryOperation(np.bitwise_and)
bitwise_or = _MaskedBinaryOperation(np.bitwise_or)
bitwise_xor = _MaskedBinaryOperation(np.bitwise_xor)
hypot = _MaskedBinaryOperation(np.hypot)
divide = _DomainedOperation(np.divide, _DomainSafeDivide(), 0, 1)
true_divide = divide
floor_divide = _DomainedOperation(np.floor_divide, _DomainSafeDivide(), 0, 1)
remainder = mod = _DomainedOperation(np.remainder, _DomainSafeDivide(), 0, 1)
fmod = _DomainedOperation(np.fmod, _DomainSafeDivide(), 0, 1)
