"""Legendre series."""
import numpy as np
import numpy.linalg as la
from numpy.polynomial import polyutils as pu
from numpy.polynomial import polynomial as _power
from numpy.polynomial._family import Family, ratio_root, straight, through_clenshaw
from numpy.polynomial._polybase import ABCPolyBase

legdomain = np.array([-1., 1.])
legzero = np.array([0])
legone = np.array([1])
legx = np.array([0, 1])

def _val(x, c):
    if len(c) == 1:
        c0, c1 = c[0], 0
    elif len(c) == 2:
        c0, c1 = c[0], c[1]
    else:
        nd = len(c)
        c0, c1 = c[-2], c[-1]
        for i in range(3, len(c) + 1):
            nd -= 1
            c0, c1 = c[-i] - c1 * ((nd - 1) / nd), c0 + c1 * x * ((2 * nd - 1) / nd)
    return c0 + c1 * x


def _mulx(c):
    prd = np.empty(len(c) + 1, dtype=c.dtype)
    prd[0] = c[0] * 0
    prd[1] = c[0]
    for i in range(1, len(c)):
        prd[i + 1] = (c[i] * (i + 1)) / (2 * i + 1)
        prd[i - 1] += (c[i] * i) / (2 * i + 1)
    return prd


def _columns(x, v, degree):
    if degree > 0:
        v[1] = x
        for i in range(2, degree + 1):
            v[i] = (v[i - 1] * x * (2 * i - 1) - v[i - 2] * (i - 1)) / i


def _der(c, out, n):
    for j in range(n, 2, -1):
        out[j - 1] = (2 * j - 1) * c[j]
        c[j - 2] += c[j]
    if n > 1:
        out[1] = 3 * c[2]
    out[0] = c[1]


def _int(c, out, n):
    out[0] = c[0] * 0
    out[1] = c[0]
    if n > 1:
        out[2] = c[1] / 3
    for j in range(2, n):
        t = c[j] / (2 * j + 1)
        out[j + 1] = t
        out[j - 1] -= t


def _companion(c, n, mat):
    scl = 1. / np.sqrt(2 * np.arange(n) + 1)
    top = mat.reshape(-1)[1::n + 1]
    top[...] = np.arange(1, n) * scl[:n - 1] * scl[1:n]
    mat.reshape(-1)[n::n + 1] = top
    mat[:, -1] -= (c[:-1] / c[-1]) * (scl / scl[-1]) * (n / (2 * n - 1))
    return mat


def _fold(c, c0, c1, nd):
    if c is None:
        return legadd(c0, legmulx(c1))
    return legsub(c, (c1 * (nd - 1)) / nd), legadd(c0, (legmulx(c1) * (2 * nd - 1)) / nd)


Family("leg", clenshaw=_val, mulx=_mulx, columns=_columns, der=_der, integral=_int, companion=_companion, line=straight,
       root=ratio_root, mul=through_clenshaw(_fold)).install(globals())


def poly2leg(pol):
    """A power series in this family."""
    [pol] = pu.as_series([pol])
    res = 0
    for i in range(len(pol) - 1, -1, -1):
        res = legadd(legmulx(res), pol[i])
    return res


def leg2poly(c):
    """The series as a power series."""
    [c] = pu.as_series([c])
    n = len(c)
    if n == 1:
        return c
    if n == 2:
        return c
    c0, c1 = c[-2], c[-1]
    for i in range(n - 1, 1, -1):
        c0, c1 = _power.polysub(c[i - 2], (c1 * (i - 1)) / i), _power.polyadd(c0, (_power.polymulx(c1) * (2 * i - 1)) / i)
    return _power.polyadd(c0, _power.polymulx(c1))


def leggauss(deg):
    """Points and weights of Gauss quadrature."""
    ideg = pu._as_int(deg, "deg")
    if ideg <= 0:
        raise ValueError("deg must be a positive integer")
    c = np.array([0] * ideg + [1])
    x = la.eigvalsh(legcompanion(c))
    dy = legval(x, c)
    df = legval(x, legder(c))
    x -= dy / df
    fm = legval(x, c[1:])
    fm /= np.abs(fm).max()
    df /= np.abs(df).max()
    w = 1 / (fm * df)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= 2. / w.sum()
    return x, w


def legweight(x):
    """The weight function."""
    return x * 0.0 + 1.0



class Legendre(ABCPolyBase):
    """A series with a domain."""
    _add = staticmethod(legadd)
    _sub = staticmethod(legsub)
    _mul = staticmethod(legmul)
    _div = staticmethod(legdiv)
    _pow = staticmethod(legpow)
    _val = staticmethod(legval)
    _int = staticmethod(legint)
    _der = staticmethod(legder)
    _fit = staticmethod(legfit)
    _line = staticmethod(legline)
    _roots = staticmethod(legroots)
    _fromroots = staticmethod(legfromroots)
    domain = np.array(legdomain)
    window = np.array(legdomain)
    basis_name = "P"
