"""Power series: functions of coefficients, low degrees first, and the class Polynomial."""
import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._family import Family, straight, ratio_root
from numpy.polynomial._polybase import ABCPolyBase

__all__ = ["polyzero", "polyone", "polyx", "polydomain", "polyline", "polyadd", "polysub", "polymulx", "polymul", "polydiv",
           "polypow", "polyval", "polyvalfromroots", "polyder", "polyint", "polyfromroots", "polyvander", "polyfit", "polytrim",
           "polyroots", "Polynomial", "polyval2d", "polyval3d", "polygrid2d", "polygrid3d", "polyvander2d", "polyvander3d",
           "polycompanion"]

polydomain = np.array([-1., 1.])
polyzero = np.array([0])
polyone = np.array([1])
polyx = np.array([0, 1])


def _val(x, c):
    c0 = c[-1] + x * 0
    for i in range(2, len(c) + 1):
        c0 = c[-i] + c0 * x
    return c0


def _mulx(c):
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1:] = c
    return product


def _columns(x, v, degree):
    if degree > 0:
        v[1] = x
        for i in range(2, degree + 1):
            v[i] = v[i - 1] * x


def _der(c, out, n):
    for j in range(n, 0, -1):
        out[j - 1] = j * c[j]


def _int(c, out, n):
    out[0] = c[0] * 0
    out[1] = c[0]
    for j in range(1, n):
        out[j + 1] = c[j] / (j + 1)


def _companion(c, n, mat):
    mat.reshape(-1)[n::n + 1] = 1
    mat[:, -1] -= c[:-1] / c[-1]
    return mat


def _div(c1, c2):
    [c1, c2] = pu.as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    lc1, lc2 = len(c1), len(c2)
    if lc1 < lc2:
        return c1[:1] * 0, c1
    if lc2 == 1:
        return c1 / c2[-1], c1[:1] * 0
    span = lc1 - lc2
    top = c2[-1]
    c2 = c2[:-1] / top
    i, j = span, lc1 - 1
    while i >= 0:
        c1[i:j] -= c2 * c1[j]
        i -= 1
        j -= 1
    return c1[j + 1:] / top, pu.trimseq(c1[:j + 1])


Family("poly", clenshaw=_val, mulx=_mulx, columns=_columns, der=_der, integral=_int, companion=_companion, line=straight,
       root=ratio_root, mul=lambda c1, c2: pu.trimseq(np.convolve(c1, c2)), div=_div).install(globals())


def polypow(c, pow, maxpower=None):
    """The series to a power."""
    return pu._pow(np.convolve, c, pow, maxpower)


def polyvalfromroots(x, r, tensor=True):
    """The product of x less each root."""
    r = np.array(r, ndmin=1, copy=None)
    if r.dtype.char in "?bBhHiIlLqQpP":
        r = r.astype(np.double)
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray):
        if tensor:
            r = r.reshape(r.shape + (1,) * x.ndim)
        elif x.ndim >= r.ndim:
            raise ValueError("x.ndim must be < r.ndim when tensor == False")
    return np.prod(x - r, axis=0)


class Polynomial(ABCPolyBase):
    """A power series with a domain."""
    _add = staticmethod(polyadd)
    _sub = staticmethod(polysub)
    _mul = staticmethod(polymul)
    _div = staticmethod(polydiv)
    _pow = staticmethod(polypow)
    _val = staticmethod(polyval)
    _int = staticmethod(polyint)
    _der = staticmethod(polyder)
    _fit = staticmethod(polyfit)
    _line = staticmethod(polyline)
    _roots = staticmethod(polyroots)
    _fromroots = staticmethod(polyfromroots)
    domain = np.array(polydomain)
    window = np.array(polydomain)
    basis_name = None

    @classmethod
    def _str_term_unicode(cls, i, arg_str):
        if i == "1":
            return f"·{arg_str}"
        return f"·{arg_str}{i.translate(cls._superscript_mapping)}"

    @staticmethod
    def _str_term_ascii(i, arg_str):
        return f" {arg_str}" if i == "1" else f" {arg_str}**{i}"

    @staticmethod
    def _repr_latex_term(i, arg_str, needs_parens):
        if needs_parens:
            arg_str = rf"\left({arg_str}\right)"
        if i == 0:
            return "1"
        return arg_str if i == 1 else f"{arg_str}^{{{i}}}"
